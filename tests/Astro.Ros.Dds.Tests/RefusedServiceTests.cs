using Astro.Messages.StdSrvs;

namespace Astro.Ros.Dds.Tests;

/// <summary>A second server of a service in one process.</summary>
public sealed class RefusedServiceTests : NetworkFixture
{
    [Test]
    public async Task ItLeavesNothingBehindThatClientsTakeForAServer()
    {
        var node = Here.CreateNode("server");
        var server = Serve();
        Assert.That(Serve, Throws.InvalidOperationException.With.Message.Contains("/set has a server already"));
        var client = There.CreateNode("client").CreateClient(SetBool.Type, "set");
        await client.WaitForServiceAsync(Stop);

        await server.DisposeAsync();
        await Until(() => !client.IsReady, "the end of the only server");

        IAsyncDisposable Serve() => node.CreateService(
            SetBool.Type, "set", _ => ValueTask.FromResult(new SetBool.Response { Success = true }));
    }
}
