using Astro.Messages.StdSrvs;

namespace Astro.Ros.Dds.Tests;

public sealed class FirstTests
{
    [Test, CancelAfter(20000)]
    public async Task TalksAndServes(CancellationToken stop)
    {
        var options = new DdsOptions { Domain = 77 };
        await using var one = DdsGraph.Join(options);
        await using var other = DdsGraph.Join(options);
        _ = one.RunAsync(stop);
        _ = other.RunAsync(stop);
        var a = one.CreateNode("a");
        var b = other.CreateNode("b");
        var heard = new TaskCompletionSource<string>();
        b.CreateSubscription<Messages.StdMsgs.String>("chatter", text => heard.TrySetResult(text.Data), QosProfile.Latched);
        var talk = a.CreatePublisher<Messages.StdMsgs.String>("chatter", QosProfile.Latched);
        talk.Publish(new() { Data = "hello" });
        Assert.That(await heard.Task.WaitAsync(stop), Is.EqualTo("hello"));
        a.CreateService(Trigger.Type, "do", _ => ValueTask.FromResult(new Trigger.Response { Success = true, Message = "done" }));
        var client = b.CreateClient(Trigger.Type, "do");
        await client.WaitForServiceAsync(stop);
        var answer = await client.CallAsync(new(), stop);
        Assert.That(answer.Message, Is.EqualTo("done"));
    }
}
