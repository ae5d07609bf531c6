using Astro.Home;

namespace Astro.Simulation.Tests;

/// <summary>What navigation remembers of obstacles that the map does not show.</summary>
public sealed class ObstacleLayerTests
{
    private const int Ahead = 180;
    private static readonly Pose2 Robot = new(5, 5, 0);

    private readonly float[] _ranges = new float[Lidar.Beams];
    private OccupancyGrid _map = null!;
    private ObstacleLayer _layer = null!;

    [SetUp]
    public void Start()
    {
        _map = new OccupancyGrid(200, 200, 0.05, default, new Occupancy[200 * 200]);
        _layer = new ObstacleLayer(_map);
        Array.Fill(_ranges, float.PositiveInfinity);
    }

    [Test]
    public void WhatAScanHitsIsMarked()
    {
        Scan(ahead: 2, time: 0);

        Assert.That(IsMarked(new(7, 5)), Is.True);
        Assert.That(_layer.Points, Has.Count.EqualTo(1));
    }

    [Test]
    public void WhatIsHiddenStaysMarkedForAWhile()
    {
        Scan(ahead: 2, time: 0);
        Scan(ahead: 1, time: 1);
        bool hidden = IsMarked(new(7, 5));
        Scan(ahead: 1, time: 29.9);
        bool lately = IsMarked(new(7, 5));
        Scan(ahead: 1, time: 30.1);

        Assert.That((hidden, lately, IsMarked(new(7, 5))), Is.EqualTo((true, true, false)));
        Assert.That(IsMarked(new(6, 5)), Is.True);
    }

    [Test]
    public void WhereABeamPassesThroughNothingIsMarked()
    {
        Scan(ahead: 2, time: 0);
        Scan(ahead: float.PositiveInfinity, time: 0.1);

        Assert.That(_layer.HasMarks, Is.False);
        Assert.That(IsMarked(new(7, 5)), Is.False);
    }

    private void Scan(float ahead, double time)
    {
        _ranges[Ahead] = ahead;
        _layer.Observe(Robot, _ranges, Lidar.FirstAngle, Lidar.AngleStep, time);
    }

    private bool IsMarked(Point2 place) => _layer.Sensed[_map.Index(_map.WorldToCell(place))];
}
