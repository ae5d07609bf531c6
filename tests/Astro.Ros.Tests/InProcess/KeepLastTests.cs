using FsCheck;

namespace Astro.Ros.Tests.InProcess;

internal sealed class KeepLastTests
{
    [Test]
    public void A_queue_behaves_as_a_list_cut_to_its_depth() => Prop.ForAll<PositiveInt, bool[]>((depth, script) =>
    {
        var graph = InProcessGraph.Simulated();
        var node = graph.CreateNode("n");
        var received = new List<long>();
        var qos = new QosProfile(1 + depth.Get % 9);
        var subscription = node.CreateSubscription<Number>("t", n => received.Add(n.Value), qos);
        var publisher = node.CreatePublisher<Number>("t");

        var (queue, expected, dropped) = (new List<long>(), new List<long>(), 0);
        for (var i = 0; i < script.Length; i++)
        {
            if (!script[i])
            {
                graph.Step();
                expected.AddRange(queue.Take(1));
                queue = [.. queue.Skip(1)];
                continue;
            }
            publisher.Publish(i);
            queue.Add(i);
            if (queue.Count <= qos.Depth)
                continue;
            queue.RemoveAt(0);
            dropped++;
        }
        return received.SequenceEqual(expected) && subscription.Dropped == dropped;
    }).Check(new Configuration
    {
        MaxNbOfTest = 300,
        EndSize = 200,
        QuietOnSuccess = true,
        Runner = Config.QuickThrowOnFailure.Runner,
    });
}
