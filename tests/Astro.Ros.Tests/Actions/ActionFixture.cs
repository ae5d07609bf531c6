using Goal = Astro.Ros.ServerGoal<Astro.Ros.Tests.Number, Astro.Ros.Tests.Number, Astro.Ros.Tests.Number>;

namespace Astro.Ros.Tests.Actions;

/// <summary>A server and a client of one action on two nodes.</summary>
internal abstract class ActionFixture : GraphFixture
{
    protected ActionClient<Number, Number, Number> Client { get; private set; } = null!;

    [SetUp]
    public void CreateClient() =>
        Client = new ActionClient<Number, Number, Number>(B, Number.Action, "count");

    [TearDown]
    public async Task DisposeClient() => await Client.DisposeAsync();

    /// <summary>Node A serves the action "count"; node B is the client.</summary>
    protected ActionServer<Number, Number, Number> Serve(
        Func<Goal, Task<GoalOutcome<Number>>> execute, Func<Number, string?>? whyReject = null,
        ActionServerOptions? options = null) =>
        new(A, Number.Action, "count", execute, whyReject, options);

    /// <summary>Counts from one to the goal, a second and a feedback each.</summary>
    protected async Task<GoalOutcome<Number>> Count(Goal goal)
    {
        for (var i = 1; i <= goal.Goal.Value; i++)
        {
            await Graph.Clock.Delay(S(1), goal.Canceling);
            goal.PublishFeedback(i);
        }
        return GoalOutcome.Succeeded(goal.Goal);
    }
}
