using System.Diagnostics;

namespace Astro.Launch;

/// <summary>What a process is started through; each becomes the next and keeps the process id.</summary>
/// <remarks>
/// <c>setsid</c> (util-linux, busybox) makes it the leader of a session and so of a process group of its own.
/// <c>env</c> (coreutils from 8.31 on) undoes what a shell does that starts the launch in the background: SIGINT is
/// ignored then, which every child would inherit. Both are left out where they are not to be had.
/// </remarks>
internal static class Starters
{
    private const string Default = "--default-signal=INT";

    private static readonly Lazy<string[]> Found = new(static () => [.. SetSid(), .. Env()]);

    /// <summary>Words to put before a command.</summary>
    public static IReadOnlyList<string> Words => Found.Value;

    private static string[] SetSid() => Find("setsid") is { } program ? [program] : [];

    private static string[] Env()
    {
        if (Find("env") is not { } program)
            return [];
        var probe = new ProcessStartInfo(program, [Default, "true"]) { RedirectStandardError = true };
        using var process = Process.Start(probe)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? [program, Default] : [];
    }

    /// <summary>Where a program is that belongs to the system; null if it is not there.</summary>
    public static string? Find(string name) =>
        Programs.Find(name, null, Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin");
}
