using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds.Tests;

/// <summary>
/// Two graphs in one process that talk over the loopback network: within one domain of a process samples would be
/// handed over, so the second is in another domain, which calls itself the same to others.
/// </summary>
public abstract class NetworkFixture
{
    private CancellationTokenSource _stop = null!;

    /// <summary>How long a test may wait in all.</summary>
    private protected virtual TimeSpan Patience => TimeSpan.FromSeconds(60);

    // Those of the conformance tests are two more, and those of the application's odd. From 102 to 214 their ports are
    // among those that Linux gives to whoever asks for any.
    private protected static int Domain => 4 + 4 * (Environment.ProcessId % 24);

    private protected DdsGraph Here { get; private set; } = null!;

    private protected DdsGraph There { get; private set; } = null!;

    private protected List<CallbackFailure> Failures { get; } = [];

    private protected CancellationToken Stop => _stop.Token;

    [SetUp]
    public void Join()
    {
        try
        {
            DdsGraph.Require();
        }
        catch (DdsException absent)
        {
            Assert.Ignore(absent.Message);
        }

        Failures.Clear();
        _stop = new CancellationTokenSource(Patience);
        Here = DdsGraph.Join(new DdsOptions { Domain = Domain });
        There = DdsGraph.Join(new DdsOptions
        {
            Domain = Domain + 1,
            Configuration = $"<CycloneDDS><Domain><Discovery><ExternalDomainId>{Domain}</ExternalDomainId></Discovery>"
                + "</Domain></CycloneDDS>",
        });
        Here.CallbackFailed += Failures.Add;
        _ = Here.RunAsync(CancellationToken.None);
        _ = There.RunAsync(CancellationToken.None);
    }

    [TearDown]
    public async Task Leave()
    {
        if (There is null)
            return;
        await There.DisposeAsync();
        await Here.DisposeAsync();
        _stop.Dispose();
    }

    private protected async Task Until(Func<bool> isSo, string what)
    {
        while (!isSo())
        {
            Assert.That(Stop.IsCancellationRequested, Is.False, $"waited in vain for: {what}");
            await Task.Delay(2);
        }
    }

    private protected sealed class NoEvents : IEndpointEvents;

    private protected SampleWriter NewWriter(string topic, string type, QosProfile qos) =>
        new(There.Participant, RosNames.Topic(topic), RosNames.Type(type), QosHandle.ForTopic(qos), new NoEvents());
}
