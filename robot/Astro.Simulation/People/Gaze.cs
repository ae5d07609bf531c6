namespace Astro.Simulation;

/// <summary>Decides when a person looks at the robot: after a reaction time, for a while, then away, then
/// again.</summary>
internal sealed class Gaze(PersonOptions options, Random random)
{
    private double _left;
    private double _unseen = double.PositiveInfinity;
    private bool _reacting;

    public Attention Attention { get; private set; }

    /// <summary>How long the present look has lasted (s).</summary>
    public double Looked { get; private set; }

    /// <summary>Where the eyes wander while away, against the direction of the robot (rad).</summary>
    public double Wander { get; private set; }

    public void Step(double seconds, bool robotInSight)
    {
        _unseen = robotInSight ? 0 : _unseen + seconds;
        if (_unseen > options.Forget)
        {
            (Attention, _reacting, Looked) = (Attention.Elsewhere, false, 0);
            return;
        }

        if (Attention == Attention.Elsewhere && !_reacting)
            (_reacting, _left) = (true, Draw(options.Reaction));
        _left -= seconds;
        if (Attention == Attention.Robot)
            Looked += seconds;
        if (_left <= 0)
            Switch();
    }

    public double Draw((double Least, double Most) span) =>
        span.Least + (span.Most - span.Least) * random.NextDouble();

    private void Switch()
    {
        if (Attention == Attention.Robot)
        {
            (Attention, _left) = (Attention.Away, Draw(options.LookAway));
            Wander = (random.NextDouble() < 0.5 ? -1 : 1) * Draw((0.5, 1.1));
        }
        else
        {
            (Attention, _left) = (Attention.Robot, Draw(options.Look));
            Looked = 0;
        }
    }
}
