using Astro.Home;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Mask = Astro.Messages.NavMsgs.OccupancyGrid;

namespace Astro.FindPerson.Tests;

/// <summary>Nav2's keep-out mask.</summary>
[TestFixture]
internal sealed class KeepOutTests : FindPersonFixture
{
    private const float Resolution = 0.1f;

    [Test]
    public async Task No_viewpoint_lies_where_the_mask_forbids_it()
    {
        Assert.That(await GoalsAsync(), Has.Some.Matches<Pose2>(IsForbidden), "the place is worth forbidding");
        await Stop();
        Start();
        await AnnounceAsync(MaskOf(IsForbidden));
        Assert.That(await GoalsAsync(), Is.Not.Empty.And.None.Matches<Pose2>(IsForbidden));
    }

    [Test]
    public async Task A_speed_limit_forbids_nothing()
    {
        await AnnounceAsync(MaskOf(IsForbidden), type: 1);
        Assert.That(await GoalsAsync(), Has.Some.Matches<Pose2>(IsForbidden));
    }

    [TestCase("odom", 4, "expected frame_id map, found 'odom'")]
    [TestCase("map", 3, "expected width x height = 4 cells, found 3")]
    public async Task A_mask_that_cannot_be_read_is_said_and_ignored(string frame, int cells, string why)
    {
        var said = new List<string>();
        Graph.Logged += entry => said.Add(entry.Text);
        await AnnounceAsync(new Mask
        {
            Header = new Header { FrameId = frame },
            Info = { Width = 2, Height = 2, Resolution = Resolution },
            Data = new sbyte[cells],
        });
        Assert.That(said, Has.One.EqualTo($"/keepout_filter_mask: {why}; the keep-out mask is ignored"));
    }

    /// <summary>The half of the flat that lies in the east.</summary>
    private static bool IsForbidden(Pose2 pose) => pose.X > 6.5;

    private static Mask MaskOf(Func<Pose2, bool> isForbidden)
    {
        var mask = new Mask
        {
            Header = new Header { FrameId = "map" },
            Info = { Width = 150, Height = 120, Resolution = Resolution, Origin = { Position = { X = -1, Y = -1 } } },
            Data = new sbyte[150 * 120],
        };
        for (var row = 0; row < 120; row++)
            for (var column = 0; column < 150; column++)
                if (isForbidden(new Pose2(-1 + (column + 0.5) * Resolution, -1 + (row + 0.5) * Resolution, 0)))
                    mask.Data[row * 150 + column] = 100;
        return mask;
    }

    private Task AnnounceAsync(Mask mask, byte type = 0)
    {
        Client.CreatePublisher<CostmapFilterInfo>("costmap_filter_info", QosProfile.Latched)
            .Publish(new CostmapFilterInfo { Type = type, FilterMaskTopic = "keepout_filter_mask", Multiplier = 1 });
        Client.CreatePublisher<Mask>("keepout_filter_mask", QosProfile.Latched).Publish(mask);
        return Graph.RunAsync(Time.FromSeconds(0.1));
    }

    private async Task<List<Pose2>> GoalsAsync()
    {
        await FindAsync(new() { Person = "Bob" });
        return Robot.Goals;
    }
}
