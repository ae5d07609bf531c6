using Astro.Messages.Astro;
using Astro.Ros;
using Microsoft.AspNetCore.Http;

namespace Astro.Screen;

/// <summary>
/// The robot's display: serves a web page that follows <c>screen/text</c>, greets whom <c>perception/identities</c>
/// identifies, and shows <c>delivery/pending</c> with buttons that call <c>delivery/acknowledge</c>.
/// </summary>
public sealed class ScreenNode : IAsyncDisposable
{
    private static readonly TimeSpan GreetingCheck = TimeSpan.FromSeconds(0.5);

    private readonly INode _node;
    private readonly TimeSpan _patience;
    private readonly ScreenFeed _feed = new();
    private readonly Welcome _welcome;
    private readonly IServiceClient<Acknowledge.Request, Acknowledge.Response> _acknowledge;
    private readonly IAsyncDisposable[] _inputs;
    private ScreenServer _server = null!;

    private ScreenNode(INode node, ScreenOptions options)
    {
        _node = node;
        _patience = options.Patience;
        _welcome = new Welcome(options.Greeting, options.Absence);
        _acknowledge = node.CreateClient(Acknowledge.Type, "delivery/acknowledge");
        _inputs =
        [
            node.CreateSubscription<Messages.StdMsgs.String>(
                "screen/text", message => Show(_feed.Current with { Text = message.Data }), QosProfile.Latched),
            node.CreateSubscription<Delivery>(
                "delivery/pending", message => Show(_feed.Current with { Delivery = View(message) }),
                QosProfile.Latched),
            node.CreateSubscription<IdentityArray>("perception/identities", Greet, reuse: true),
            node.CreateTimer(GreetingCheck, () => Show(_feed.Current)),
        ];
    }

    /// <summary>Where the page is, with the port that was taken.</summary>
    public Uri Address => _server.Address;

    /// <summary>Starts following the graph and serving the page.</summary>
    /// <param name="node">The node to live on; the caller disposes it.</param>
    /// <param name="options">Where to serve, and for how long to greet.</param>
    /// <exception cref="FormatException">The address is malformed.</exception>
    /// <exception cref="IOException">The address cannot be had.</exception>
    public static async Task<ScreenNode> StartAsync(INode node, ScreenOptions? options = null)
    {
        options ??= new ScreenOptions();
        var address = ScreenAddress.Parse(options.Url);
        var screen = new ScreenNode(node, options);
        try
        {
            screen._server = await ScreenServer.StartAsync(address, screen._feed, screen.AnswerAsync);
            return screen;
        }
        catch
        {
            await screen.LeaveGraphAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await LeaveGraphAsync();
    }

    private static DeliveryView? View(Delivery message) => message.GoalId.Length == 0
        ? null
        : new DeliveryView(message.GoalId, message.Person, message.Reminder, message.Cargo, message.Awaiting);

    private void Greet(IdentityArray message)
    {
        var now = _node.Graph.Clock.Now;
        foreach (var identity in message.Identities)
        {
            if (identity.Verdict == Identity.Known)
                _welcome.See(identity.PersonId, identity.Name, now);
        }
        Show(_feed.Current);
    }

    private void Show(ScreenView view) =>
        _feed.Show(view with { Greeting = _welcome.TextAt(_node.Graph.Clock.Now) });

    // Runs on a thread of the server.
    private async Task<IResult> AnswerAsync(Answer answer, CancellationToken gone)
    {
        byte? choice = answer.Choice switch
        {
            "taken" => Acknowledge.Request.Taken,
            "refused" => Acknowledge.Request.Refused,
            "later" => Acknowledge.Request.Later,
            _ => null,
        };
        if (choice is null || string.IsNullOrEmpty(answer.Id))
            return Results.Text("an answer has an id and a choice: taken, refused or later", statusCode: 400);
        try
        {
            var request = new Acknowledge.Request { GoalId = answer.Id, Answer = choice.Value };
            var response = await CallAsync(request, gone).WaitAsync(_patience, gone);
            return Results.Json(new AnswerReceipt(response.Accepted, response.Message));
        }
        catch (Exception error) when (error is ServiceException or TimeoutException or ObjectDisposedException)
        {
            return Results.Text(error.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private Task<Acknowledge.Response> CallAsync(Acknowledge.Request request, CancellationToken gone)
    {
        var answered = new TaskCompletionSource<Acknowledge.Response>(
            TaskCreationOptions.RunContinuationsAsynchronously);
        _node.Graph.Post(async () =>
        {
            try
            {
                answered.SetResult(await _acknowledge.CallAsync(request, gone));
            }
            catch (Exception error)
            {
                answered.SetException(error);
            }
        });
        return answered.Task;
    }

    private async Task LeaveGraphAsync()
    {
        foreach (var input in _inputs)
            await input.DisposeAsync();
        await _acknowledge.DisposeAsync();
    }
}
