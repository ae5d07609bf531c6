using System.Globalization;
using Astro.Ros;

namespace Astro.App.Demo;

/// <summary>
/// Tells a mission as lines: the time on the graph's clock, the phase, and what the screen says or which room is being
/// searched, a line whenever one of them changes.
/// </summary>
internal sealed class PhaseLog
{
    private readonly IClock _clock;
    private readonly Action<string> _write;
    private string _phase = "announce";
    private string _last = "";

    public PhaseLog(INode node, Action<string> write)
    {
        _clock = node.Graph.Clock;
        _write = write;
        node.CreateSubscription<Messages.StdMsgs.String>("screen/text", OnScreen, QosProfile.Latched);
    }

    public void OnFeedback(FindPersonAction.Feedback feedback)
    {
        _phase = feedback.Phase;
        if (feedback.Phase is "search" or "look" or "approach")
            Write(feedback.Room);
    }

    private void OnScreen(Messages.StdMsgs.String text) => Write(text.Data);

    private void Write(string what)
    {
        var line = $"{_phase,-9} {what}";
        if (line == _last)
            return;
        _last = line;
        _write(string.Create(CultureInfo.InvariantCulture, $"{_clock.Now.Seconds,7:F1} s  {line}"));
    }
}
