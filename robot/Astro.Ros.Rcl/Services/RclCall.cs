using Astro.Ros.Executor;
using Rcl;

namespace Astro.Ros.Rcl;

/// <summary>One request on its way. However it ends here, ROS 2's loop is told to forget it.</summary>
/// <param name="loop">Where the caller goes on.</param>
/// <param name="rcl">Where ROS 2 keeps the call.</param>
/// <param name="native">What carries the two messages.</param>
/// <param name="name">The service's.</param>
/// <param name="servers">The servers that are there, as <see cref="GraphView.ServersOf"/> tells them apart.</param>
/// <param name="settled">Called once, under the gate, when the outcome is decided.</param>
internal sealed class RclCall<TRequest, TResponse>(
    EventLoop loop, RclLoop rcl, NativeService<TRequest, TResponse> native, string name,
    HashSet<GraphId> servers, Action<RclCall<TRequest, TResponse>> settled) : LoopCompletion<TResponse>(loop)
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    private static readonly SendOrPostCallback Forget = static forget => ((CancellationTokenSource)forget!).Cancel();

    private readonly CancellationTokenSource _forget = new();

    /// <summary>Those that were there when it was sent, or as soon as any was known.</summary>
    public HashSet<GraphId> Servers { get; } = servers;

    /// <summary>Sends the request, whose buffer this takes over; called once.</summary>
    public void Send(INativeClient client, RosMessageBuffer request) => _ = ReceiveAsync(client, request);

    protected override void OnSettled()
    {
        settled(this);
        rcl.Post(Forget, _forget);
    }

    private async Task ReceiveAsync(INativeClient client, RosMessageBuffer request)
    {
        try
        {
            using (request)
            {
                using var response = await client.InvokeAsync(request, _forget.Token).ConfigureAwait(false);
                var message = new TResponse();
                native.Response.Read(response, message);
                Settle(message);
            }
        }
        catch (Exception error)
        {
            Fail(new ServiceException($"service {name}: {error.Message}", error));
        }
    }
}
