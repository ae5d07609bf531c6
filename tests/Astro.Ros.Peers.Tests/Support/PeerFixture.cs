using System.Buffers;
using System.Text;
using System.Text.Json;
using Astro.Ros.Dds;

namespace Astro.Ros.Peers.Tests;

/// <summary>A node on a running graph, and a peer in the same domain of the loopback.</summary>
[Category("Peers")]
public abstract class PeerFixture
{
    private protected const int Seconds = 60;

    private CancellationTokenSource _stop = null!;
    private DdsGraph _graph = null!;

    /// <summary>Other test runs on this machine have domains of their own, below those of Linux's own ports.</summary>
    private protected static int Domain => 1 + Environment.ProcessId % 100;

    private static readonly string Root = FindRoot();

    private protected PeerProcess Peer { get; private set; } = null!;

    private protected INode Node { get; private set; } = null!;

    /// <summary>What callbacks threw.</summary>
    private protected List<CallbackFailure> Failures { get; } = [];

    /// <summary>Cancelled when a test has taken too long.</summary>
    private protected CancellationToken Stop => _stop.Token;

    /// <summary>Where the peer is met.</summary>
    private protected virtual DdsOptions Options => new() { Domain = Domain };

    private protected abstract PeerProcess StartPeer();

    [SetUp]
    public void Join()
    {
        _stop = new CancellationTokenSource(TimeSpan.FromSeconds(Seconds));
        Failures.Clear();
        Peer = StartPeer();
        _graph = DdsGraph.Join(Options);
        _graph.CallbackFailed += Failures.Add;
        _ = _graph.RunAsync(CancellationToken.None);
        Node = _graph.CreateNode("robot");
    }

    [TearDown]
    public async Task Leave()
    {
        foreach (var failure in Failures)
            TestContext.Out.WriteLine(failure);
        if (Peer is not null)
            await Peer.DisposeAsync();
        if (Node is not null)
            await Node.DisposeAsync();
        if (_graph is not null)
            await _graph.DisposeAsync();
        // NUnit takes the same fixture for the next test, whose peer may not start.
        (Peer, Node, _graph) = (null!, null!, null!);
        _stop.Dispose();
    }

    /// <summary>Waits until something is so, and fails, naming it, if that does not come.</summary>
    private protected async Task Until(Func<bool> isSo, string what)
    {
        while (!isSo())
        {
            Assert.That(Stop.IsCancellationRequested, Is.False, $"waited in vain for: {what}");
            await Task.Delay(2);
        }
    }

    /// <summary>A file of the source tree or of what is built there.</summary>
    private protected static string InRoot(string path) => Path.Combine(Root, path);

    private protected static string Json<T>(T message) where T : class, IMessage<T>, new()
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            message.WriteJson(writer);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static string FindRoot()
    {
        for (var folder = TestContext.CurrentContext.TestDirectory; folder is not null;
            folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Astro.sln")))
                return folder;
        throw new InvalidOperationException("no folder above the tests holds Astro.sln");
    }
}
