namespace Astro.Ros.Tests.InProcess;

/// <summary>A run of several nodes with topics, services, actions and timers leaves the same trace each time.</summary>
internal sealed class DeterminismTests
{
    [Test]
    public async Task The_same_script_leaves_the_same_trace()
    {
        var first = await Record(seed: 1);
        var second = await Record(seed: 1);
        var other = await Record(seed: 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Has.Count.GreaterThan(2000));
            Assert.That(second, Is.EqualTo(first));
            Assert.That(other, Is.Not.EqualTo(first), "the trace shows nothing of what happened");
        }
    }

    private static async Task<List<string>> Record(int seed)
    {
        var trace = new List<string>();
        var random = new Random(seed);
        await using var graph = InProcessGraph.Simulated();
        void Log(string entry) => trace.Add($"{graph.Clock.Now.Nanoseconds} {entry}");
        graph.CallbackFailed += failure => Log(failure.ToString());
        for (var i = 0; i < 5; i++)
            AddTalker(graph, i, random, Log);
        AddServer(graph, Log);
        for (var i = 0; i < 3; i++)
            AddClient(graph, i, random, Log);
        await graph.RunAsync(Time.FromSeconds(60));
        return trace;
    }

    private static void AddTalker(InProcessGraph graph, int index, Random random, Action<string> log)
    {
        var node = graph.CreateNode($"talker{index}");
        var publisher = node.CreatePublisher<Number>($"n{index % 2}");
        node.CreateSubscription<Number>($"n{(index + 1) % 2}", n => log($"{index} heard {n.Value}"), new QosProfile(2));
        node.CreateTimer(TimeSpan.FromMilliseconds(random.Next(50, 500)), () => publisher.Publish(random.Next(1000)));
    }

    private static void AddServer(InProcessGraph graph, Action<string> log)
    {
        var node = graph.CreateNode("server");
        _ = new ActionServer<Number, Number, Number>(node, Number.Action, "walk", async goal =>
        {
            for (var i = 0; i < goal.Goal.Value % 7; i++)
            {
                await graph.Clock.Delay(TimeSpan.FromMilliseconds(130), goal.Canceling);
                goal.PublishFeedback(i);
            }
            if (goal.Goal.Value % 11 == 0)
                throw new InvalidDataException("eleven");
            return GoalOutcome.Succeeded(goal.Goal);
        });
        node.CreateService(Number.Service, "double", async request =>
        {
            log($"asked {request.Value}");
            await graph.Clock.Delay(TimeSpan.FromMilliseconds(request.Value));
            return new Number { Value = request.Value * 2 };
        });
    }

    private static void AddClient(InProcessGraph graph, int index, Random random, Action<string> log)
    {
        var node = graph.CreateNode($"client{index}");
        var action = new ActionClient<Number, Number, Number>(node, Number.Action, "walk");
        var service = node.CreateClient(Number.Service, "double");
        graph.Post(async void () =>
        {
            for (var round = 0; ; round++)
            {
                await Task.WhenAny(
                    service.CallAsync(random.Next(1, 300)), graph.Clock.Delay(TimeSpan.FromMilliseconds(150)));
                var goal = await action.SendGoalAsync(random.Next(100), n => log($"{index} feedback {n.Value}"));
                log($"{index} sent {goal.Id}");
                if (round % 3 == 0)
                    log($"{index} cancelled {await goal.CancelAsync()}");
                var outcome = await goal.Result;
                log($"{index} {outcome.Status} {outcome.Result.Value}");
            }
        });
    }
}
