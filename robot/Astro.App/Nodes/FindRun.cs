using Astro.App.Demo;
using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.App.Nodes;

/// <summary>Asks the behaviour node of some process for one search and follows it, whatever restarts
/// meanwhile.</summary>
/// <param name="arguments">The names and parameters of the asking node.</param>
/// <param name="task">What to ask for.</param>
/// <param name="known">The search to follow instead of asking for one.</param>
internal sealed class FindRun(RosArguments arguments, FindPersonAction.Goal task, Guid? known)
{
    private const string Action = "find_person";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Runs until the result is there.</summary>
    /// <param name="cancellation">Cancels the search; the robot reports all the same.</param>
    /// <exception cref="DdsException">Cyclone DDS is missing or refuses.</exception>
    /// <exception cref="IOException">ROS 2 is missing or refuses.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var network = Network.Choose(Environment.GetEnvironmentVariable, arguments.Enclave);
        await using var graph = NodeProgram.Join(
            arguments, "operator", (_, simTime) => network.Join(simTime), out var node);
        return await graph.RunAsync(() => FollowAsync(node, cancellation), CancellationToken.None);
    }

    private async Task<int> FollowAsync(INode node, CancellationToken cancellation)
    {
        var log = new PhaseLog(node, Console.WriteLine);
        await using ActionClient<FindPersonAction.Goal, FindPersonAction.Result, FindPersonAction.Feedback> client =
            new(node, FindPersonAction.Type, Action);
        await WaitAsync(node, client.WaitForServerAsync(cancellation));
        var goal = known is { } id
            ? client.Attach(id, log.OnFeedback)
            : await client.SendGoalAsync(task, log.OnFeedback, cancellation);
        if (!goal.Accepted)
        {
            node.Logger.Error($"{node.Resolve(Action)}: the robot did not take it on; is it busy?");
            return ExitCode.Failed;
        }
        node.Logger.Info($"goal {goal.Id}");
        using var cancel = cancellation.Register(() => node.Graph.Post(() => _ = goal.CancelAsync()));
        while (true)
        {
            try
            {
                var ended = await goal.Result;
                if (ended.Status == GoalStatus.Canceled)
                    ended.Result.Outcome = FindPersonAction.Result.Canceled;
                Console.WriteLine(ResultJson.Write(task.Person, seed: null, ended.Result));
                return ExitCode.Of(ended.Result.Outcome);
            }
            catch (ServiceException)
            {
                // Its goal was journaled: it goes on with it when it is back.
                node.Logger.Warn($"{node.Resolve(Action)} went away; waiting for it");
                await client.WaitForServerAsync(cancellation);
                goal = client.Attach(goal.Id, log.OnFeedback);
            }
            catch (GoalUnknownException error)
            {
                node.Logger.Error(error.Message);
                return ExitCode.Failed;
            }
        }
    }

    /// <summary>Says what it waits for when that takes longer than finding each other does.</summary>
    private static async Task WaitAsync(INode node, Task server)
    {
        using var patience = new CancellationTokenSource();
        if (await Task.WhenAny(server, Task.Delay(Patience, patience.Token)) != server)
            node.Logger.Info($"waiting for a robot that serves {node.Resolve(Action)}");
        await patience.CancelAsync();
        await server;
    }
}
