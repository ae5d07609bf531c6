using Astro.Home;

namespace Astro.Simulation;

/// <summary>The truth of a simulation: a home, what stands in it, and where people may be.</summary>
public sealed class World
{
    private readonly string _file;
    private readonly Lazy<Surroundings> _surroundings;

    internal World(string file, FloorPlan home, Pose2 start, IReadOnlyList<FurnitureBox> furniture,
        IReadOnlyList<Spot> spots, IReadOnlyList<Resident> people)
    {
        (_file, Home, Start, Furniture, Spots, People) = (file, home, start, furniture, spots, people);
        _surroundings = new(() => new(home.Map, furniture));
    }

    /// <summary>What the robot may know of it.</summary>
    public FloorPlan Home { get; }

    /// <summary>Where the robot starts, in <c>map</c>.</summary>
    public Pose2 Start { get; }

    /// <summary>What stands in the home.</summary>
    public IReadOnlyList<FurnitureBox> Furniture { get; }

    /// <summary>What stands in the way; worked out when it is first asked for, and shared from then on.</summary>
    public Surroundings Surroundings => _surroundings.Value;

    /// <summary>Where people may be.</summary>
    public IReadOnlyList<Spot> Spots { get; }

    /// <summary>How many people there is room for whatever the hour, within some hours of the day.</summary>
    public int LeastSpots(double from, double until)
    {
        // What is in use changes where somebody's hours begin or end.
        var changes = Spots.SelectMany(spot => new[] { spot.Hours.From, spot.Hours.Until })
            .Where(hour => hour > from && hour < until).Prepend(from);
        return changes.Min(hour => Spots.Count(spot => spot.IsOpenAt(hour)));
    }

    /// <summary>The people that the file names, in file order.</summary>
    public IReadOnlyList<Resident> People { get; }

    /// <summary>Places the people of the world's own file, as the other overload does.</summary>
    /// <exception cref="WorldFormatException">There are more people than spots at that hour.</exception>
    public IReadOnlyList<PlacedResident> Populate(
        Random random, double hour = 12, IReadOnlyCollection<string>? absent = null) =>
        Populate(People, random, hour, absent);

    /// <summary>
    /// Places people on distinct spots, drawn by their routines and the spots' weights, but for those who are out. Who
    /// is out or absent does not move the others.
    /// </summary>
    /// <param name="people">Everybody who may be there.</param>
    /// <param name="random">The source of every draw.</param>
    /// <param name="hour">The hour of the day, 0 to 24: only spots in use then are drawn.</param>
    /// <param name="absent">Names of those who are not at home now, whatever their routine.</param>
    /// <exception cref="WorldFormatException">There are more people than spots at that hour.</exception>
    public IReadOnlyList<PlacedResident> Populate(IReadOnlyList<Resident> people, Random random, double hour = 12,
        IReadOnlyCollection<string>? absent = null)
    {
        var free = new FreeSpots(Home, Spots.Where(spot => spot.IsOpenAt(hour)));
        if (people.Count > free.Count)
            throw new WorldFormatException($"{_file}: spots: {free.Count} in use at hour {hour:0.##}, "
                + $"expected at least {people.Count}, one for each person");
        var placed = new List<PlacedResident>(people.Count);
        foreach (var resident in people)
        {
            var habit = resident.Routine.At(hour);
            var spot = free.Take(habit, random);
            bool isOut = random.NextDouble() < habit.Away;
            if (!isOut && (absent is null || !absent.Contains(resident.Name)))
                placed.Add(new(resident, spot));
        }

        return placed;
    }
}
