using System.Globalization;
using Astro.App.Demo;
using Astro.Messages.Astro;
using Astro.Ros;
using Astro.VisualId;
using Text = Astro.Messages.StdMsgs.String;

namespace Astro.App.Kiosk;

/// <summary>
/// Says whom the camera sees, once for each face and whenever that changes, and shows on <c>screen/text</c> whom it
/// looks for and that they are found.
/// </summary>
internal sealed class FaceTeller
{
    private readonly Dictionary<uint, (byte Verdict, string Person)> _told = [];
    private readonly IGraph _graph;
    private readonly Person? _wanted;
    private readonly PhaseLog _log;
    private readonly IPublisher<Text> _screen;
    private readonly TaskCompletionSource _found = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isFound;

    /// <summary>Begins to look.</summary>
    /// <param name="node">The node to live on.</param>
    /// <param name="wanted">Whom to look for; null for whoever comes.</param>
    /// <param name="log">Where it is said.</param>
    public FaceTeller(INode node, Person? wanted, PhaseLog log)
    {
        (_graph, _wanted, _log) = (node.Graph, wanted, log);
        _screen = node.CreatePublisher<Text>("screen/text", QosProfile.Latched);
        node.CreateSubscription<IdentityArray>("perception/identities", Tell);
        if (wanted is not null)
            Show($"Looking for {wanted.Name}");
    }

    /// <summary>Complete when whoever is looked for was recognised.</summary>
    public Task Found => _found.Task;

    private void Tell(IdentityArray message)
    {
        foreach (var identity in message.Identities)
        {
            var now = (identity.Verdict, identity.PersonId);
            if (identity.Verdict == Identity.Undecided
                || (_told.TryGetValue(identity.TrackId, out var told) && told == now))
                continue;
            _told[identity.TrackId] = now;
            _log.Write("sees", identity.Verdict == Identity.Known
                ? string.Create(CultureInfo.InvariantCulture,
                    $"{identity.Name} (cosine {identity.Cosine:F2}, {identity.Looks} looks)")
                : "somebody whom it does not know");
            if (identity.Verdict == Identity.Known && identity.PersonId == _wanted?.Id && !_isFound)
            {
                _isFound = true;
                Show($"Found {_wanted.Name}");
                // Once the text has been read: whoever waits for this may stop the graph.
                _graph.Post(() => _found.TrySetResult());
            }
        }
    }

    private void Show(string text) => _screen.Publish(new Text { Data = text });
}
