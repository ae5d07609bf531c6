using Astro.Messages.StdSrvs;

namespace Astro.Ros.Conformance.Tests;

public sealed class ServiceConformance(GraphKind kind) : ConformanceFixture(kind)
{
    [Test]
    public async Task ACallIsAnswered()
    {
        A.CreateService(SetBool.Type, "set", request => ValueTask.FromResult(
            new SetBool.Response { Success = request.Data, Message = "set" }));
        var client = B.CreateClient(SetBool.Type, "set");
        await client.WaitForServiceAsync(Stop);

        var answer = await client.CallAsync(new() { Data = true }, Stop);

        Assert.That((answer.Success, answer.Message), Is.EqualTo((true, "set")));
    }

    [Test]
    public async Task ManyCallsAtATimeGetEachItsOwnAnswer()
    {
        A.CreateService(SetBool.Type, "set", async request =>
        {
            await A.Graph.Clock.Delay(TimeSpan.FromMilliseconds(request.Data ? 20 : 1));
            return new SetBool.Response { Success = request.Data };
        });
        var client = B.CreateClient(SetBool.Type, "set");
        await client.WaitForServiceAsync(Stop);

        var calls = Enumerable.Range(0, 200).Select(i => client.CallAsync(new() { Data = i % 3 == 0 }, Stop)).ToList();
        var answers = await Task.WhenAll(calls);

        Assert.That(answers.Select(answer => answer.Success),
            Is.EqualTo(Enumerable.Range(0, 200).Select(i => i % 3 == 0)));
    }

    [Test]
    public async Task TwoClientsDoNotGetEachOthersAnswers()
    {
        A.CreateService(SetBool.Type, "set", request => ValueTask.FromResult(
            new SetBool.Response { Success = request.Data }));
        var one = A.CreateClient(SetBool.Type, "set");
        var other = B.CreateClient(SetBool.Type, "set");
        await Task.WhenAll(one.WaitForServiceAsync(Stop), other.WaitForServiceAsync(Stop));

        for (var i = 0; i < 50; i++)
        {
            var answers = await Task.WhenAll(one.CallAsync(new() { Data = true }, Stop), other.CallAsync(new(), Stop));
            Assert.That(answers.Select(answer => answer.Success), Is.EqualTo(new[] { true, false }));
        }
    }

    [Test]
    public void WithoutAServerACallFailsAtOnce()
    {
        var client = B.CreateClient(SetBool.Type, "nobody");
        Assert.That(client.IsReady, Is.False);
        Assert.That(() => client.CallAsync(new(), Stop),
            Throws.InstanceOf<ServiceException>().With.Message.Contains("/nobody"));
    }

    [Test]
    public async Task ACallWhoseServerGoesFails()
    {
        var server = A.CreateService(SetBool.Type, "set", async _ =>
        {
            await Task.Delay(Timeout.Infinite, Stop);
            return new SetBool.Response();
        });
        var client = B.CreateClient(SetBool.Type, "set");
        await client.WaitForServiceAsync(Stop);
        var call = client.CallAsync(new(), Stop);

        await server.DisposeAsync();

        Assert.That(() => call, Throws.InstanceOf<ServiceException>().With.Message.Contains("went away"));
    }

    [Test]
    public async Task ACallThatIsCancelledBeforeItIsMadeIsNotServed()
    {
        var served = new List<bool>();
        A.CreateService(SetBool.Type, "set", request =>
        {
            served.Add(request.Data);
            return ValueTask.FromResult(new SetBool.Response());
        });
        var client = B.CreateClient(SetBool.Type, "set");
        await client.WaitForServiceAsync(Stop);

        Assert.That(() => client.CallAsync(new() { Data = true }, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
        await client.CallAsync(new(), Stop);

        Assert.That(served, Is.EqualTo(new[] { false }));
    }

    [Test]
    public async Task ARestartedServerIsFoundAgain()
    {
        var client = B.CreateClient(SetBool.Type, "set");
        for (var i = 0; i < 5; i++)
        {
            var node = Graphs[0].CreateNode("server");
            node.CreateService(SetBool.Type, "set", _ => ValueTask.FromResult(new SetBool.Response { Success = true }));
            await client.WaitForServiceAsync(Stop);
            Assert.That((await client.CallAsync(new(), Stop)).Success);
            await node.DisposeAsync();
            await Until(() => !client.IsReady, "the server's end");
        }
    }
}
