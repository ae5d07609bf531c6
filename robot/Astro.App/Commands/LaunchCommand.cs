using System.CommandLine;
using System.Runtime.InteropServices;
using Astro.App.Launching;
using Astro.Launch;

namespace Astro.App.Commands;

/// <summary><c>astro launch FILE name:=value</c>: what <c>ros2 launch</c> does, where there is no ROS 2.</summary>
internal static class LaunchCommand
{
    private static readonly Argument<string> File = new("FILE")
    {
        Description = "a launch file in ROS 2's XML format, or the name of one that ships: "
            + string.Join(", ", Shipped().Select(Path.GetFileName)),
    };

    private static readonly Argument<string[]> Arguments = new("NAME:=VALUE")
    {
        Description = "the launch file's arguments",
    };

    private static readonly Option<bool> ShowArgs = new("--show-args", "-s")
    {
        Description = "list the launch file's arguments instead",
    };

    public static Command Create()
    {
        var command = new Command("launch",
            "Start what a ROS 2 launch file lists, each node a process of its own; Ctrl-C stops all of it.")
        {
            File, Arguments, ShowArgs,
        };
        command.SetAction((parsed, cancellation) =>
            Task.Run(() => RunAsync(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = Find(parsed.GetRequiredValue(File));
        var options = new LaunchOptions
        {
            Arguments = LaunchOptions.ParseArguments(parsed.GetValue(Arguments) ?? []),
            Packages = new OwnPackage(),
        };
        if (parsed.GetValue(ShowArgs))
        {
            ArgumentTable.Write(LaunchFile.ReadArguments(file, options), Console.Out);
            return ExitCode.Success;
        }
        var plan = LaunchFile.Load(file, options);
        if (plan.UnusedArguments is [var unused, ..])
            throw new FormatException($"{file}: there is no argument '{unused}' (--show-args lists what there is)");
        // A terminal that is closed ends what runs in it.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
        // Ctrl-\, of which .NET would end at once and leave the processes behind.
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, End);
        return await LaunchRun.RunAsync(
            plan, new LaunchRunOptions { HasColours = !Console.IsOutputRedirected }, over.Token);

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            over.Cancel();
        }
    }

    private static IEnumerable<string> Shipped() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "launch"), "*.launch.xml").Order();

    /// <summary>The file itself, or else the one of that name that ships.</summary>
    private static string Find(string name) => System.IO.File.Exists(name)
        ? name
        : Shipped().FirstOrDefault(file => Path.GetFileName(file) == name) ?? name;
}
