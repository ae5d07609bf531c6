using FsCheck;

namespace Astro.Home.Tests;

public class PathPlannerTests
{
    private static readonly CostmapOptions Point = new(0.01, 0, 0.12, 3.0);

    [Test]
    public void The_search_is_as_good_as_dijkstra_s_on_random_grids() => Prop.ForAll<int>(seed =>
    {
        var costmap = new Costmap(TextMap.Random(seed, 14, 11, 0.3), Point);
        var random = new System.Random(seed);
        var from = new Cell(random.Next(14), random.Next(11));
        var to = new Cell(random.Next(14), random.Next(11));
        if (!costmap.IsTraversable(from) || !costmap.IsTraversable(to))
            return true;
        double cost = new PathPlanner(costmap).Cost(from, to), best = Relaxed(costmap, from, to);
        return cost == best || Math.Abs(cost - best) < 1e-9;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void A_path_touches_no_closed_cell() => Prop.ForAll<int>(seed =>
    {
        var map = TextMap.Random(seed, 60, 60, 0.01);
        var costmap = new Costmap(map, new CostmapOptions(0.1, 0.04, 0.3));
        var random = new System.Random(seed);
        Pose2 start = new(random.NextDouble() * 3, random.NextDouble() * 3, 0);
        Pose2 goal = new(random.NextDouble() * 3, random.NextDouble() * 3, 1);
        if (!costmap.IsTraversable(start.Position) || !costmap.IsTraversable(goal.Position))
            return true;
        var plan = new PathPlanner(costmap).Plan(start, goal);
        return plan.Poses.All(pose => map.At(pose.Position) == Occupancy.Free
            && NearestObstacle(map, pose.Position) > 0.1);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void A_path_runs_from_the_start_to_the_goal_and_its_length_is_its_own()
    {
        var costmap = new Costmap(TextMap.Random(3, 60, 60, 0.01), new CostmapOptions(0.1, 0.02, 0.3));
        var plan = new PathPlanner(costmap).Plan(new(0.31, 0.33, 0), new(2.71, 2.62, 1.5));

        Assert.That(plan.Status, Is.EqualTo(PlanStatus.Found));
        Assert.That(plan.Poses[0].Position, Is.EqualTo(new Point2(0.31, 0.33)));
        Assert.That(plan.Poses[^1], Is.EqualTo(new Pose2(2.71, 2.62, 1.5)));
        double length = plan.Poses.Zip(plan.Poses.Skip(1), (a, b) => a.Position.DistanceTo(b.Position)).Sum();
        Assert.That(plan.Length, Is.EqualTo(length).Within(1e-9).And.InRange(3.3, 4.2));
    }

    [Test]
    public void Open_floor_is_crossed_straight()
    {
        var costmap = new Costmap(TextMap.Random(1, 80, 80, 0), Point);
        var plan = new PathPlanner(costmap).Plan(new(0.5, 0.5, 0), new(3.5, 1.7, 0));

        Assert.That(plan.Length, Is.EqualTo(new Point2(3, 1.2).Length).Within(0.02));
    }

    [TestCase(-1, 0.5, 0.5, 0.5, PlanStatus.StartOutsideMap)]
    [TestCase(0.5, 0.5, 9, 0.5, PlanStatus.GoalOutsideMap)]
    [TestCase(0.5, 0.5, 0.75, 0.5, PlanStatus.GoalOccupied)]
    [TestCase(0.5, 0.5, 1.3, 0.5, PlanStatus.NoPath)]
    public void A_failure_says_why(double x, double y, double goalX, double goalY, PlanStatus expected)
    {
        string[] rows = [.. Enumerable.Repeat("..............####..............", 16)];
        var costmap = new Costmap(TextMap.Parse(0.05, rows), new CostmapOptions(0.05, 0, 0.1));

        var plan = new PathPlanner(costmap).Plan(new(x, y, 0), new(goalX, goalY, 0));

        Assert.That(plan.Status, Is.EqualTo(expected));
        Assert.That(plan.Poses, Is.Empty);
    }

    [Test]
    public void A_robot_that_stands_too_close_to_a_wall_gets_away()
    {
        string[] rows = [.. Enumerable.Repeat("#...............................", 16)];
        var costmap = new Costmap(TextMap.Parse(0.05, rows), new CostmapOptions(0.2, 0, 0.3));

        Assert.That(new PathPlanner(costmap).Plan(new(0.15, 0.4, 0), new(1.4, 0.4, 0)).Status,
            Is.EqualTo(PlanStatus.Found));
    }

    private static double NearestObstacle(OccupancyGrid map, Point2 point) =>
        Enumerable.Range(0, map.Cells.Length).Where(i => map.Cells[i] == Occupancy.Occupied)
            .Select(i => map.CellToWorld(map.CellAt(i)).DistanceTo(point)).DefaultIfEmpty(99).Min();

    /// <summary>The best cost by relaxing every move until nothing improves (Bellman and Ford).</summary>
    private static double Relaxed(Costmap costmap, Cell from, Cell to)
    {
        var map = costmap.Map;
        var best = Enumerable.Repeat(double.PositiveInfinity, map.Cells.Length).ToArray();
        best[map.Index(from)] = 0;
        for (bool improved = true; improved;)
        {
            improved = false;
            for (int i = 0; i < best.Length; i++)
            {
                var (x, y) = map.CellAt(i);
                for (int dx = -1; dx <= 1; dx++)
                {
                    for (int dy = -1; dy <= 1; dy++)
                    {
                        if ((dx == 0 && dy == 0) || !costmap.IsTraversable(new Cell(x + dx, y + dy))
                            || !costmap.IsTraversable(new Cell(x + dx, y))
                            || !costmap.IsTraversable(new Cell(x, y + dy)))
                            continue;
                        int next = map.Index(new(x + dx, y + dy));
                        double cost = best[i] + Math.Sqrt(dx * dx + dy * dy) * (1 + 4.0 * costmap.Costs[next] / 252);
                        if (cost < best[next] - 1e-12)
                            (best[next], improved) = (cost, true);
                    }
                }
            }
        }

        return best[map.Index(to)];
    }
}
