using Astro.Home;
using Astro.Messages.Nav2Msgs;
using Astro.Ros;
using Mask = Astro.Messages.NavMsgs.OccupancyGrid;

namespace Astro.FindPerson;

/// <summary>
/// Where Nav2's keep-out filter lets no robot stand, by the filter's own topics: a <c>CostmapFilterInfo</c> names the
/// topic of the mask, whose cells at 100 are forbidden. Nothing is forbidden as long as there is no mask.
/// </summary>
/// <remarks>Source: https://docs.nav2.org/configuration/packages/costmap-plugins/keepout_filter.html</remarks>
internal sealed class KeepOut : IAsyncDisposable
{
    private const byte KeepOutFilter = 0;
    private const sbyte Forbidden = 100;

    private readonly INode _node;
    private readonly ISubscription _infos;
    private ISubscription? _masks;
    private string? _topic;
    private Mask? _mask;
    private Pose2 _origin;

    /// <param name="node">Who listens.</param>
    /// <param name="topic">Of the filter's info.</param>
    public KeepOut(INode node, string topic)
    {
        _node = node;
        _infos = node.CreateSubscription<CostmapFilterInfo>(topic, Follow, QosProfile.Latched);
    }

    /// <summary>Whether the mask forbids a place (m, in <c>map</c>).</summary>
    public bool Contains(Point2 place)
    {
        if (_mask is not { } mask)
            return false;
        var inMask = _origin.InverseTransform(place);
        var column = Math.Floor(inMask.X / mask.Info.Resolution);
        var row = Math.Floor(inMask.Y / mask.Info.Resolution);
        return column >= 0 && row >= 0 && column < mask.Info.Width && row < mask.Info.Height
            && mask.Data[(int)row * (int)mask.Info.Width + (int)column] >= Forbidden;
    }

    public async ValueTask DisposeAsync()
    {
        await _infos.DisposeAsync();
        if (_masks is not null)
            await _masks.DisposeAsync();
    }

    private async void Follow(CostmapFilterInfo info)
    {
        if (info.Type != KeepOutFilter || info.FilterMaskTopic == _topic)
            return;
        var before = _masks;
        _topic = info.FilterMaskTopic;
        _mask = null;
        _masks = _node.CreateSubscription<Mask>(_topic, Take, QosProfile.Latched);
        if (before is not null)
            await before.DisposeAsync();
    }

    private void Take(Mask mask)
    {
        if (WhyUnfit(mask) is { } why)
        {
            _node.Logger.Warn($"{_masks!.Topic}: {why}; the keep-out mask is ignored");
            return;
        }

        var (position, turn) = (mask.Info.Origin.Position, mask.Info.Origin.Orientation);
        _origin = new Pose2(position.X, position.Y, 2 * Math.Atan2(turn.Z, turn.W));
        _mask = mask;
    }

    private static string? WhyUnfit(Mask mask) => mask switch
    {
        { Header.FrameId: not "map" } => $"expected frame_id map, found '{mask.Header.FrameId}'",
        { Info.Resolution: not > 0 } => $"expected a resolution above 0, found {mask.Info.Resolution}",
        _ when mask.Data.LongLength != (long)mask.Info.Width * mask.Info.Height =>
            $"expected width x height = {(long)mask.Info.Width * mask.Info.Height} cells, found {mask.Data.LongLength}",
        _ => null,
    };
}
