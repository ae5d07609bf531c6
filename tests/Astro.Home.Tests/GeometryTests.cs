using FsCheck;

namespace Astro.Home.Tests;

public class GeometryTests
{
    [TestCase(0, 0)]
    [TestCase(Math.PI, Math.PI)]
    [TestCase(-Math.PI, Math.PI)]
    [TestCase(3 * Math.PI / 2, -Math.PI / 2)]
    [TestCase(-9 * Math.PI / 4, -Math.PI / 4)]
    public void Wrap_gives_the_same_direction_within_half_a_turn(double angle, double expected) =>
        Assert.That(Angles.Wrap(angle), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Transforming_back_returns_the_point() => Prop.ForAll<int, int, int>((x, y, yaw) =>
    {
        var pose = new Pose2(x / 7.0, y / 3.0, yaw / 5.0);
        var point = new Point2(y / 11.0, x / 13.0);
        return pose.InverseTransform(pose.Transform(point)).DistanceTo(point) < 1e-9;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void A_bearing_is_positive_to_the_left() =>
        Assert.That(new Pose2(1, 1, Math.PI / 2).BearingTo(new(0, 1)), Is.EqualTo(Math.PI / 2).Within(1e-12));

    [Test]
    public void A_polygon_contains_what_its_outline_surrounds()
    {
        var corner = new Polygon([new(0, 0), new(2, 0), new(2, 1), new(1, 1), new(1, 2), new(0, 2)]);

        Assert.That(corner.Area, Is.EqualTo(3));
        Assert.That(corner.Contains(new(0.5, 1.5)), Is.True);
        Assert.That(corner.Contains(new(1.5, 1.5)), Is.False);
    }

    [Test]
    public void A_turned_grid_finds_its_cells_again() => Prop.ForAll<byte, byte, int>((x, y, yaw) =>
    {
        var map = new OccupancyGrid(256, 256, 0.05, new(-3, 4, yaw / 10.0), new Occupancy[256 * 256]);
        return map.WorldToCell(map.CellToWorld(new(x, y))) == new Cell(x, y);
    }).QuickCheckThrowOnFailure();
}
