using Text = Astro.Messages.StdMsgs.String;

namespace Astro.Ros.Dds.Tests;

/// <summary>What is left behind by graphs that came and went.</summary>
public sealed class LifetimeTests
{
    [Test]
    public async Task GraphsLeaveNoThreadsAndNoHandles()
    {
        if (!IsHere())
            Assert.Ignore("Cyclone DDS is not here");
        await JoinAndLeaveAsync(5);
        var (threads, files) = (Count("/proc/self/task"), Count("/proc/self/fd"));

        await JoinAndLeaveAsync(30);

        Assert.That(Count("/proc/self/task"), Is.LessThanOrEqualTo(threads + 3), "threads; the pool may grow a little");
        Assert.That(Count("/proc/self/fd"), Is.LessThanOrEqualTo(files + 1), "open files");
    }

    private static async Task JoinAndLeaveAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await using var graph = DdsGraph.Join(new DdsOptions { Domain = 200 + Environment.ProcessId % 30 });
            var node = graph.CreateNode("n");
            var received = new TaskCompletionSource<string>();
            node.CreateSubscription<Text>("t", text => received.TrySetResult(text.Data), QosProfile.Latched);
            node.CreatePublisher<Text>("t", QosProfile.Latched).Publish(new() { Data = "x" });
            await graph.RunAsync(received.Task);
        }
    }

    private static int Count(string folder) => Directory.EnumerateFileSystemEntries(folder).Count();

    private static bool IsHere()
    {
        try
        {
            DdsGraph.Require();
            return true;
        }
        catch (DdsException)
        {
            return false;
        }
    }
}
