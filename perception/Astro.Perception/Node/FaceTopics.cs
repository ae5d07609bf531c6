using Astro.Messages.HriMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.Vision;

namespace Astro.Perception;

/// <summary>The topics of one face under <c>/humans/faces/&lt;id&gt;</c> (REP-155), there while the face is.</summary>
internal sealed class FaceTopics(INode node, uint trackId) : IAsyncDisposable
{
    private readonly IPublisher<NormalizedRegionOfInterest2D> _region =
        node.CreatePublisher<NormalizedRegionOfInterest2D>($"/humans/faces/{IdOf(trackId)}/roi");

    private readonly IPublisher<FacialLandmarks> _landmarks =
        node.CreatePublisher<FacialLandmarks>($"/humans/faces/{IdOf(trackId)}/landmarks");

    /// <summary>A track's face id: transient, short, and starting with a letter as a name on the graph must.</summary>
    public static string IdOf(uint trackId) => $"f{trackId}";

    public void Publish(Header header, uint width, uint height, in FaceDetection face)
    {
        if (_region.SubscriptionCount > 0)
            _region.Publish(FaceMessages.Region(header, width, height, face));
        if (_landmarks.SubscriptionCount > 0)
            _landmarks.Publish(FaceMessages.Landmarks(header, width, height, face));
    }

    public async ValueTask DisposeAsync()
    {
        await _region.DisposeAsync();
        await _landmarks.DisposeAsync();
    }
}
