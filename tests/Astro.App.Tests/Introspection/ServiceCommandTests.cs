using Astro.Messages.StdSrvs;

namespace Astro.App.Tests.Introspection;

public sealed class ServiceCommandTests : RobotFixture
{
    private int _calls;

    [SetUp]
    public void Serve()
    {
        _calls = 0;
        Robot.CreateService(SetBool.Type, "switch", request =>
        {
            _calls++;
            return ValueTask.FromResult(new SetBool.Response { Success = request.Data, Message = $"call {_calls}" });
        });
    }

    [Test]
    public async Task AllAreListedWithTheirTypes()
    {
        Robot.CreateClient(Trigger.Type, "wished_for");
        var run = await RunAsync("service", "list", "-t", "--spin-time", "3");
        Assert.That(run.Output, Is.EqualTo("/robot1/switch [std_srvs/srv/SetBool]\n"), run.Error);
    }

    [TestCase]
    [TestCase("std_srvs/srv/SetBool")]
    public async Task ACallWritesTheResponse(params string[] type)
    {
        var run = await RunAsync(["service", "call", "/robot1/switch", .. type, """{"data": true}"""]);
        Assert.That(run.Output, Is.EqualTo("""{"success":true,"message":"call 1"}""" + "\n"), run.Error);
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task ARequestThatTheServicesTypeDoesNotHaveIsNotSent()
    {
        var run = await RunAsync("service", "call", "/robot1/switch", """{"date": true}""");
        run.IsBadInput("date: no such field", "std_srvs/srv/SetBool_Request");
        Assert.That(_calls, Is.Zero);
    }

    [Test]
    public async Task AServiceOfAnotherTypeIsNotCalled() =>
        (await RunAsync("service", "call", "/robot1/switch", "std_srvs/srv/Trigger", "{}")).IsBadInput(
            "astro: service /robot1/switch is of the type std_srvs/srv/SetBool, not std_srvs/srv/Trigger\n");

    [Test]
    public async Task AServiceWithoutServerIsNamed()
    {
        Robot.CreateClient(Trigger.Type, "wished_for");
        Fails(await RunAsync("service", "call", "/robot1/wished_for", "{}", "--timeout", "0.3"),
            "a server of service /robot1/wished_for did not turn up within 0.3 s");
    }
}
