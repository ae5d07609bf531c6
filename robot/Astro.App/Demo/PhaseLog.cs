using System.Globalization;
using Astro.Ros;

namespace Astro.App.Demo;

/// <summary>
/// Tells a mission as lines with the time on the graph's clock, or since its beginning: a line for each phase and room,
/// and one for each text on the robot's screen.
/// </summary>
internal sealed class PhaseLog
{
    private readonly IClock _clock;
    private readonly Action<string> _write;
    private readonly Time _begin;
    private (string Phase, string Room) _last;

    /// <param name="node">The node to listen on.</param>
    /// <param name="write">Called with each line, on the graph's executor.</param>
    /// <param name="begin">The time that lines count from.</param>
    public PhaseLog(INode node, Action<string> write, Time begin = default)
    {
        (_clock, _write, _begin) = (node.Graph.Clock, write, begin);
        node.CreateSubscription<Messages.StdMsgs.String>("screen/text", OnScreen, QosProfile.Latched);
    }

    public void OnFeedback(FindPersonAction.Feedback feedback)
    {
        if (_last == (feedback.Phase, feedback.Room))
            return;
        _last = (feedback.Phase, feedback.Room);
        Write(feedback.Phase, feedback.Room);
    }

    /// <summary>Says something else that happened.</summary>
    public void Write(string what, string detail)
    {
        var seconds = new Time(_clock.Now.Nanoseconds - _begin.Nanoseconds).Seconds;
        _write(string.Create(CultureInfo.InvariantCulture, $"{seconds,7:F1} s  {what,-9} {detail}").TrimEnd());
    }

    private void OnScreen(Messages.StdMsgs.String text) => Write("screen", text.Data);
}
