using Astro.Messages.StdSrvs;

namespace Astro.Ros.Rcl.Tests;

/// <summary>A server that is killed is missed after its lease only, and may be back under its name before.</summary>
public sealed class LostServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<RclGraph> _graphs = [];

    [SetUp]
    public void Require()
    {
        try
        {
            RclGraph.Require();
        }
        catch (RclUnavailableException absent)
        {
            Assert.Ignore(absent.Message);
        }
    }

    [TearDown]
    public async Task Leave()
    {
        foreach (var graph in _graphs)
            await graph.DisposeAsync();
        _graphs.Clear();
    }

    [Test]
    public async Task OnlyCallsThatWereMadeToItAloneAreLost()
    {
        using var stop = new CancellationTokenSource(Patience);
        var graph = Join();
        var client = graph.CreateNode("client").CreateClient(SetBool.Type, "set");
        var old = Join().CreateNode("server");
        old.CreateService(SetBool.Type, "set", _ => new(new TaskCompletionSource<SetBool.Response>().Task));
        await client.WaitForServiceAsync(stop.Token);
        await UntilServersAsync(1);
        var toTheOld = client.CallAsync(new());

        var heard = 0;
        var answer = new TaskCompletionSource<SetBool.Response>();
        Join().CreateNode("server").CreateService(SetBool.Type, "set", _ =>
        {
            heard++;
            return new(answer.Task);
        });
        await UntilServersAsync(2);
        while (heard == 0)
        {
            _ = client.CallAsync(new(), stop.Token);
            await Task.Delay(20, stop.Token);
        }
        var toBoth = client.CallAsync(new());
        Assert.That(toTheOld.IsCompleted, Is.False, "both are there");
        await old.DisposeAsync();

        Assert.That(() => toTheOld.WaitAsync(stop.Token), Throws.InstanceOf<ServerGoneException>());
        Assert.That(client.IsReady);
        answer.SetResult(new SetBool.Response { Success = true });
        Assert.That((await toBoth.WaitAsync(stop.Token)).Success);

        async Task UntilServersAsync(int count)
        {
            while (graph.View.ServersOf("/set").Count != count)
                await Task.Delay(2, stop.Token);
        }
    }

    private RclGraph Join()
    {
        var graph = RclGraph.Join(new RclOptions());
        _graphs.Add(graph);
        _ = graph.RunAsync();
        return graph;
    }
}
