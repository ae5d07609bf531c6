using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.App.Introspection;

/// <summary><c>astro action send_goal NAME [TYPE] YAML</c>.</summary>
internal sealed class GoalRun
{
    private readonly Request _request;
    private readonly ActionCodec? _asked;

    /// <exception cref="FormatException">There is no such type, or the goal is none of it.</exception>
    public GoalRun(Request request)
    {
        _request = request;
        if (request.Type is not { } type)
            return;
        _asked = Vocabulary.Types.FindAction(type)
            ?? throw new FormatException($"there is no action type '{type}' that astro has a definition of");
        request.Check(_asked.Goal);
    }

    /// <summary>Sends the goal and writes what becomes of it; Ctrl-C cancels the goal, which then ends as
    /// such.</summary>
    public async Task<int> RunAsync(GraphSession session, string name, bool withFeedback, TimeSpan timeout)
    {
        var action = session.Resolve(name);
        var what = $"action {action}";
        var server = $"a server of {what}";
        var view = await session.FindAsync(server, view => Types(view, action).Any(), timeout);
        var type = Vocabulary.OneOf(what, Types(view, action));
        if (_asked is not null && _asked.Name != type)
            throw new FormatException($"{what} is of the type {type}, not {_asked.Name}");
        var codec = Vocabulary.Types.FindAction(type) ?? throw Vocabulary.Unknown(what, type);
        _request.Check(codec.Goal);
        await using var client = codec.CreateClient(session.Node, action);
        await session.ReachAsync(server, client.WaitForServerAsync, timeout);
        // The first feedback may be there before the word that the goal is accepted.
        Queue<string>? early = new();
        void OnFeedback(string feedback)
        {
            if (early is not null)
                early.Enqueue(feedback);
            else
                Tell(feedback);
        }

        // A goal that is on its way is waited for, since only one that was accepted can be canceled.
        var goal = await client.SendGoalAsync(
            _request.Message, withFeedback ? OnFeedback : null, CancellationToken.None);
        if (!goal.Accepted)
            throw new GraphException($"{what}: the server rejected the goal");
        Console.WriteLine($"accepted: {goal.Id}");
        foreach (var feedback in early)
            Tell(feedback);
        early = null;
        using var cancel = session.Cancellation.Register(() => session.Graph.Post(() => _ = goal.CancelAsync()));
        var (status, result) = await goal.Outcome;
        Console.WriteLine($"result: {result}");
        Console.WriteLine($"status: {status.ToString().ToUpperInvariant()}");
        return status switch
        {
            GoalStatus.Succeeded => ExitCode.Success,
            GoalStatus.Canceled => ExitCode.Canceled,
            _ => ExitCode.Failed,
        };
    }

    private static IEnumerable<string> Types(GraphView view, string action) => view.ActionEndpoints
        .Where(end => end.Name == action && end.Role == EndpointRole.Server)
        .Select(end => end.Type);

    private static void Tell(string feedback) => Console.WriteLine($"feedback: {feedback}");
}
