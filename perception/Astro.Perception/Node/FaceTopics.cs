using Astro.Imaging;
using Astro.Messages.HriMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.Vision;

namespace Astro.Perception;

/// <summary>The topics of one face under <c>/humans/faces/&lt;id&gt;</c> (REP-155), there while the face is.</summary>
/// <param name="node">Whose topics they are.</param>
/// <param name="trackId">The face's track.</param>
/// <param name="cropped">Whether its picture is published too; if not, that topic does not exist.</param>
internal sealed class FaceTopics(INode node, uint trackId, bool cropped) : IAsyncDisposable
{
    private readonly IPublisher<NormalizedRegionOfInterest2D> _region =
        node.CreatePublisher<NormalizedRegionOfInterest2D>($"/humans/faces/{IdOf(trackId)}/roi");

    private readonly IPublisher<FacialLandmarks> _landmarks =
        node.CreatePublisher<FacialLandmarks>($"/humans/faces/{IdOf(trackId)}/landmarks");

    private readonly IPublisher<Image>? _cropped = cropped
        ? node.CreatePublisher<Image>($"/humans/faces/{IdOf(trackId)}/cropped", QosProfile.SensorData)
        : null;

    /// <summary>A track's face id: transient, short, and starting with a letter as a name on the graph must.</summary>
    public static string IdOf(uint trackId) => $"f{trackId}";

    public void Publish(Header header, ImageView frame, in FaceDetection face)
    {
        var (width, height) = ((uint)frame.Width, (uint)frame.Height);
        if (_region.SubscriptionCount > 0)
            _region.Publish(FaceMessages.Region(header, width, height, face));
        if (_landmarks.SubscriptionCount > 0)
            _landmarks.Publish(FaceMessages.Landmarks(header, width, height, face));
        if (_cropped?.SubscriptionCount > 0)
            _cropped.Publish(FaceCrop.Cut(header, frame, face.Box));
    }

    public async ValueTask DisposeAsync()
    {
        await _region.DisposeAsync();
        await _landmarks.DisposeAsync();
        if (_cropped is not null)
            await _cropped.DisposeAsync();
    }
}
