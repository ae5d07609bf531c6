namespace Astro.Ros;

/// <summary>How severe a log message is, by rcl_interfaces/msg/Log's numbers.</summary>
public enum LogLevel : byte
{
    /// <summary>For whoever develops.</summary>
    Debug = 10,

    /// <summary>What goes on.</summary>
    Info = 20,

    /// <summary>What may be wrong.</summary>
    Warn = 30,

    /// <summary>What went wrong.</summary>
    Error = 40,

    /// <summary>What ends the process.</summary>
    Fatal = 50,
}
