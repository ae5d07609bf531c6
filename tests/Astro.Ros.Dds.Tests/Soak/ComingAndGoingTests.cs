using Astro.Messages.StdSrvs;
using Text = Astro.Messages.StdMsgs.String;

namespace Astro.Ros.Dds.Tests;

/// <summary>Graphs that come and go leave nothing behind: no threads, no files, no memory.</summary>
public sealed class ComingAndGoingTests
{
    private const int Megabyte = 1 << 20;

    [Test]
    public Task AHundredTimes() => LeavesNothingAsync(20, 100, 12 * Megabyte);

    /// <summary>Some minutes: <c>./astro test --filter Name~TenThousandTimes</c>. A kilobyte that each left would
    /// be nine megabytes.</summary>
    [Test]
    [Category("OnDemand")]
    public Task TenThousandTimes() => LeavesNothingAsync(1000, 10_000, 6 * Megabyte);

    private static async Task LeavesNothingAsync(int warmup, int times, long memory)
    {
        try
        {
            DdsGraph.Require();
        }
        catch (DdsException absent)
        {
            Assert.Ignore(absent.Message);
        }

        await ComeAndGoAsync(warmup);
        var before = ProcessFootprint.Take();
        for (var done = warmup; done < times; done += Math.Min(warmup, times - done))
        {
            await ComeAndGoAsync(Math.Min(warmup, times - done));
            await TestContext.Progress.WriteLineAsync($"{done + warmup} graphs: {ProcessFootprint.Take()}");
        }
        ProcessFootprint.Take().MustNotExceed(before, memory);
    }

    private static async Task ComeAndGoAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await using var graph = DdsGraph.Join(new DdsOptions { Domain = 216 + Environment.ProcessId % 16 });
            await graph.RunAsync(() => UseAsync(graph.CreateNode("n")));
        }
    }

    /// <summary>A message and a call that really pass, over every kind of endpoint; the graph disposes of
    /// them.</summary>
    private static async Task<bool> UseAsync(INode node)
    {
        var received = new TaskCompletionSource();
        node.CreateSubscription<Text>("t", _ => received.TrySetResult(), QosProfile.Latched);
        node.CreatePublisher<Text>("t", QosProfile.Latched).Publish(new() { Data = "x" });
        node.CreateService(Trigger.Type, "s", static _ => new(new Trigger.Response { Success = true }));
        var client = node.CreateClient(Trigger.Type, "s");
        await received.Task;
        await client.WaitForServiceAsync();
        return (await client.CallAsync(new())).Success;
    }
}
