using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>When to send feedback: at once when something changes that people read, and otherwise twice a
/// second.</summary>
internal sealed class FeedbackPulse(RobotContext robot, Mission mission)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.5);

    private Time? _sent;
    private string _phase = "";
    private string _room = "";
    private string _screen = "";
    private Viewpoint? _viewpoint;

    /// <summary>Whether feedback is due now; it is taken for sent then.</summary>
    public bool IsDue()
    {
        if (_sent is { } sent && robot.Steady - sent < Period && _phase == mission.Phase && _room == mission.Room
            && _screen == mission.ScreenText && ReferenceEquals(_viewpoint, mission.Viewpoint))
            return false;
        (_sent, _phase, _room) = (robot.Steady, mission.Phase, mission.Room);
        (_screen, _viewpoint) = (mission.ScreenText, mission.Viewpoint);
        return true;
    }
}
