using System.Globalization;
using Astro.Ros;

namespace Astro.App.Demo;

/// <summary>
/// Tells a mission as lines with the time on the graph's clock: a line for each phase and room, and one for each text
/// on the robot's screen.
/// </summary>
internal sealed class PhaseLog
{
    private readonly IClock _clock;
    private readonly Action<string> _write;
    private (string Phase, string Room) _last;

    public PhaseLog(INode node, Action<string> write)
    {
        _clock = node.Graph.Clock;
        _write = write;
        node.CreateSubscription<Messages.StdMsgs.String>("screen/text", OnScreen, QosProfile.Latched);
    }

    public void OnFeedback(FindPersonAction.Feedback feedback)
    {
        if (_last == (feedback.Phase, feedback.Room))
            return;
        _last = (feedback.Phase, feedback.Room);
        Write(feedback.Phase, feedback.Room);
    }

    private void OnScreen(Messages.StdMsgs.String text) => Write("screen", text.Data);

    private void Write(string what, string detail) => _write(string.Create(
        CultureInfo.InvariantCulture, $"{_clock.Now.Seconds,7:F1} s  {what,-9} {detail}").TrimEnd());
}
