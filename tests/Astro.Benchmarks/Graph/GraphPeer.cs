using Astro.Messages.GeometryMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.Benchmarks;

/// <summary>
/// The other process of <see cref="GraphBenchmark"/>: sends back what it receives, and pictures as fast as it can for
/// as long as it is told to. Ends with its input. Options: <c>--domain N</c>.
/// </summary>
internal sealed class GraphPeer : IBenchmark
{
    public string Name => "graph-peer";

    public void Run(BenchmarkArguments arguments, TextWriter output) =>
        RunAsync(arguments.Number("domain", 1)).GetAwaiter().GetResult();

    private static async Task RunAsync(int domain)
    {
        await using var graph = DdsGraph.Join(new DdsOptions { Domain = domain });
        var node = graph.CreateNode("peer");
        Echo<Twist>(node, GraphTopics.Ping, GraphTopics.Pong);
        Echo<Image>(node, GraphTopics.PicturePing, GraphTopics.PicturePong);
        Flood(node);
        await graph.RunAsync(Task.Run(Console.In.ReadToEnd));
    }

    private static void Echo<T>(INode node, string from, string to) where T : class, IMessage<T>, new()
    {
        var back = node.CreatePublisher<T>(to, GraphTopics.Newest);
        node.CreateSubscription<T>(from, back.Publish, GraphTopics.Newest, reuse: true);
    }

    /// <summary>Publishes picture after picture while the last word on the switch was "on", and no faster than the
    /// executor hears of that.</summary>
    private static void Flood(INode node)
    {
        var pictures = node.CreatePublisher<Image>(GraphTopics.Pictures, QosProfile.Default);
        var picture = GraphTopics.NewPicture();
        var isOn = false;
        node.CreateSubscription<Bool>(GraphTopics.Switch, word =>
        {
            if (word.Data && !isOn)
                node.Graph.Post(Next);
            isOn = word.Data;
        });

        void Next()
        {
            if (!isOn)
                return;
            pictures.Publish(picture);
            node.Graph.Post(Next);
        }
    }
}
