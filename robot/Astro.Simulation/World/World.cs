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

    /// <summary>The people that the file names, in file order.</summary>
    public IReadOnlyList<Resident> People { get; }

    /// <summary>Places the people that the file names, as the other overload does.</summary>
    /// <exception cref="WorldFormatException">There are more people than spots at that hour.</exception>
    public IReadOnlyList<PlacedResident> Populate(
        Random random, double hour = 12, IReadOnlyCollection<string>? absent = null) => Populate(
            [.. People.Where(person => person.Role == Role.Household).Select(person => person.Name)],
            [.. People.Where(person => person.Role == Role.Stranger).Select(person => person.Name)],
            random, hour, absent);

    /// <summary>Places people on distinct spots, drawn by weight. Who is absent does not move the others.</summary>
    /// <param name="household">Names of those who live here. Whoever the file describes is as described; others take
    /// deliveries and get a height from the draw.</param>
    /// <param name="strangers">Names of visitors.</param>
    /// <param name="random">The source of every draw.</param>
    /// <param name="hour">The hour of the day, 0 to 24: only spots in use then are drawn.</param>
    /// <param name="absent">Names of those who are not at home now.</param>
    /// <exception cref="WorldFormatException">There are more people than spots at that hour.</exception>
    public IReadOnlyList<PlacedResident> Populate(IReadOnlyList<string> household, IReadOnlyList<string> strangers,
        Random random, double hour = 12, IReadOnlyCollection<string>? absent = null)
    {
        var open = Spots.Where(spot => spot.IsOpenAt(hour)).ToList();
        int count = household.Count + strangers.Count;
        if (count > open.Count)
            throw new WorldFormatException($"{_file}: spots: {open.Count} in use at hour {hour:0.##}, "
                + $"expected at least {count}, one for each person");
        var placed = new List<PlacedResident>(count);
        for (int i = 0; i < count; i++)
        {
            bool lives = i < household.Count;
            var resident = Describe(lives ? household[i] : strangers[i - household.Count],
                lives ? Role.Household : Role.Stranger, random);
            var spot = Draw(open, random);
            if (absent is null || !absent.Contains(resident.Name))
                placed.Add(new(resident, spot));
        }

        return placed;
    }

    private Resident Describe(string name, Role role, Random random)
    {
        double height = 1.58 + 0.26 * random.NextDouble();
        return People.FirstOrDefault(person => person.Name == name && person.Role == role)
            ?? new(name, Math.Round(height, 2), role, Acknowledges.Taken);
    }

    private static Spot Draw(List<Spot> open, Random random)
    {
        double left = random.NextDouble() * open.Sum(spot => spot.Weight);
        int drawn = 0;
        while (drawn < open.Count - 1 && (left -= open[drawn].Weight) >= 0)
            drawn++;
        var spot = open[drawn];
        open.RemoveAt(drawn);
        return spot;
    }
}
