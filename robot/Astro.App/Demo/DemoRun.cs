using Astro.App.Terminal;
using Spectre.Console;

namespace Astro.App.Demo;

/// <summary>One demonstration from the first frame to the exit code.</summary>
internal static class DemoRun
{
    public static async Task<int> RunAsync(DemoOptions options, CancellationToken cancellation)
    {
        await using var robot = await SimulatedRobot.StartAsync(options);
        foreach (var remark in robot.Cast.Remarks)
            Console.Error.WriteLine($"astro: {remark}");
        if (robot.Screen is { } address)
            Console.Error.WriteLine($"astro: the robot's screen is at {address}");
        if (robot.Cast.Doubt(robot.Person, options.Seed) is { } doubt)
            Console.Error.WriteLine($"astro: {doubt}");
        var result = options.Headless || Console.IsOutputRedirected
            ? await TellAsync(robot, options, cancellation)
            : await ShowAsync(robot, options, cancellation);
        return ExitCode.Of(result.Outcome);
    }

    private static async Task<FindPersonAction.Result> TellAsync(
        SimulatedRobot robot, DemoOptions options, CancellationToken cancellation)
    {
        var log = new PhaseLog(robot.Operator, Console.WriteLine);
        var result = await robot.FindAsync(options, log.OnFeedback, cancellation);
        Console.WriteLine(ResultJson.Write(robot.Person.Name, options.Seed, result));
        return result;
    }

    private static Task<FindPersonAction.Result> ShowAsync(
        SimulatedRobot robot, DemoOptions options, CancellationToken cancellation) =>
        AnsiConsole.Live(new Text("starting")).StartAsync(async live =>
        {
            var view = new TerminalView(robot.Operator, robot.Home, AnsiConsole.Console, live);
            var log = new PhaseLog(robot.Operator, view.Log);
            var result = await robot.FindAsync(options, feedback =>
            {
                view.OnFeedback(feedback);
                log.OnFeedback(feedback);
            }, cancellation);
            view.End(Outcome.Sentence(robot.Person.Name, result));
            return result;
        });
}
