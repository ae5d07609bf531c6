using System.Globalization;
using System.Runtime.InteropServices;

namespace Astro.Launch;

/// <summary>The signals that end processes, sent to whole process groups.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    private const int Probe = 0;
    private const string Processes = "/proc";

    // Shells report the end by signal N as exit code 128 + N, and so does .NET.
    private const int ByShells = 128;
    private const int Last = 64;

    /// <summary>Sends a signal to the group that a process leads.</summary>
    /// <returns>Whether there is such a group.</returns>
    public static bool SendToGroup(int leader, int signal) => SendTo(-leader, signal) == 0;

    /// <summary>Sends a signal to one process.</summary>
    public static void SendToProcess(int process, int signal) => _ = SendTo(process, signal);

    /// <summary>Whether the group that a process leads or led has anybody alive in it.</summary>
    public static bool IsGroupAlive(int leader) =>
        SendToGroup(leader, Probe) && (!Directory.Exists(Processes) || Directory.EnumerateDirectories(Processes)
            .Any(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]) && IsAlive(folder, leader)));

    /// <summary>An exit code as ROS 2 shows it: the end by a signal is that signal's number, negative.</summary>
    public static int Show(int exitCode) =>
        exitCode is > ByShells and <= ByShells + Last ? ByShells - exitCode : exitCode;

    // Where nobody waits for orphans, as in a container whose first process is no init, the dead stay in their group.
    private static bool IsAlive(string folder, int group)
    {
        try
        {
            // PID (NAME) STATE PARENT GROUP ..., where the name may hold anything.
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return fields is [not ("Z" or "X"), _, var its, ..]
                && int.Parse(its, CultureInfo.InvariantCulture) == group;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendTo(int process, int signal);
}
