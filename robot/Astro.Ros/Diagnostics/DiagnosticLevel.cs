using Astro.Messages.DiagnosticMsgs;

namespace Astro.Ros;

/// <summary>How well something is, by diagnostic_msgs/msg/DiagnosticStatus's numbers.</summary>
public enum DiagnosticLevel : byte
{
    /// <summary>As it should be.</summary>
    Ok = DiagnosticStatus.Ok,

    /// <summary>It works, but somebody should have a look.</summary>
    Warn = DiagnosticStatus.Warn,

    /// <summary>It does not work.</summary>
    Error = DiagnosticStatus.Error,

    /// <summary>Nothing new is known of it.</summary>
    Stale = DiagnosticStatus.Stale,
}
