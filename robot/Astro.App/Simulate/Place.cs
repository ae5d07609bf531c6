using Astro.App.Demo;
using Astro.Home;
using Astro.Simulation;
using Astro.Simulation.Rendering;

namespace Astro.App.Simulate;

/// <summary>A world and what the episodes in it share. May be used by several threads.</summary>
internal sealed class Place
{
    /// <summary>How near the robot wants to be to somebody, and how near is near enough where furniture is in the way
    /// (m): what the approach of the search does.</summary>
    private const double Conversation = 1.2, WithinCall = 2.0, Step = 0.2;

    private readonly Costmap _costmap;
    private readonly DistanceField _fromStart;
    private readonly Lazy<HomeScene> _scene;

    public Place(string name, World world)
    {
        (Name, World) = (name, world);
        _costmap = new(world.Home);
        _fromStart = new(_costmap);
        _fromStart.Compute(world.Start.Position);
        People = Household.Of(world);
        _scene = new(() => WorldScene.Build(world));
    }

    public string Name { get; }

    public World World { get; }

    /// <summary>Who lives there and who visits, as the world has it.</summary>
    public IReadOnlyList<Resident> People { get; }

    /// <summary>What cameras see of the empty home.</summary>
    public HomeScene Scene => _scene.Value;

    /// <summary>
    /// The length (m) of the shortest way on the robot's costmap from its start to where it can talk to somebody: in
    /// sight of them and at most 1.2 m away, or from as near as furniture allows up to 2 m. Null when no such place
    /// can be reached.
    /// </summary>
    public double? ShortestPathTo(Point2 person)
    {
        for (var within = Conversation; within <= WithinCall + 1e-9; within += Step)
        {
            var shortest = ShortestPathTo(person, within);
            if (double.IsFinite(shortest))
                return shortest;
        }

        return null;
    }

    private double ShortestPathTo(Point2 person, double within)
    {
        var map = World.Home.Map;
        var centre = map.WorldToCell(person);
        var reach = (int)Math.Ceiling(within / map.Resolution) + 1;
        var shortest = double.PositiveInfinity;
        for (var y = centre.Y - reach; y <= centre.Y + reach; y++)
            for (var x = centre.X - reach; x <= centre.X + reach; x++)
            {
                var cell = new Cell(x, y);
                if (!map.Contains(cell) || _fromStart.Distances[map.Index(cell)] >= shortest)
                    continue;
                var place = map.CellToWorld(cell);
                if (place.DistanceTo(person) <= within && World.Surroundings.IsInSight(place, person))
                    shortest = _fromStart.Distances[map.Index(cell)];
            }

        return shortest;
    }
}
