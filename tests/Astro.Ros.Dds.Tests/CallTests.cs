using Astro.Messages.Astro;
using Astro.Messages.StdSrvs;

namespace Astro.Ros.Dds.Tests;

/// <summary>Calls of services that other threads than the executor make.</summary>
public sealed class CallTests : NetworkFixture
{
    [Test]
    public async Task ACallThatIsMadeAsSoonAsAServerIsThereIsAnswered()
    {
        var client = There.CreateNode("client").CreateClient(SetBool.Type, "set");
        var node = Here.CreateNode("server");
        for (var i = 0; i < 300; i++)
        {
            await using (node.CreateService(SetBool.Type, "set", _ => ValueTask.FromResult(new SetBool.Response())))
            {
                await Task.Run(async () =>
                {
                    while (!client.IsReady)
                        Thread.SpinWait(1);
                    await client.CallAsync(new(), Stop);
                });
            }
            await Until(() => !client.IsReady, "the server's end");
        }
    }

    [Test]
    public async Task ACallThatCannotBeSentIsNotRemembered()
    {
        Here.CreateNode("server").CreateService(
            Acknowledge.Type, "acknowledge", _ => ValueTask.FromResult(new Acknowledge.Response()));
        var client = There.CreateNode("client").CreateClient(Acknowledge.Type, "acknowledge");
        await client.WaitForServiceAsync(Stop);
        Fail();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 3000; i++)
            Fail();
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(500_000));

        void Fail() => Assert.That(
            () => client.CallAsync(new Acknowledge.Request { GoalId = "\0" }, Stop), Throws.InvalidOperationException);
    }
}
