namespace Astro.Simulation;

/// <summary>
/// A home in which a robot drives and people live, advanced in fixed steps. Equal worlds, people, seeds and commands
/// give equal runs, bit for bit.
/// </summary>
public sealed class SimulatedHome
{
    private readonly SimulatedPerson[] _people;
    private readonly Lidar _lidar;
    private long _steps;

    /// <summary>Sets the scene.</summary>
    /// <param name="world">The home and what stands in it.</param>
    /// <param name="people">Who is there: what <c>World.Populate</c> returned.</param>
    /// <param name="options">Seed, step and abilities.</param>
    public SimulatedHome(World world, IReadOnlyList<PlacedResident> people, SimulationOptions? options = null)
    {
        (World, Options) = (world, options ?? new());
        var streams = new RandomStreams(Options.Seed);
        Robot = new(world.Start, Options.Drive);
        _lidar = new(streams.For("lidar"));
        _people = [.. people.Select(person =>
            new SimulatedPerson(person, streams.For($"person {person.Resident.Name}"), Options.Person))];
    }

    /// <summary>Seed, step and abilities.</summary>
    public SimulationOptions Options { get; }

    /// <summary>The home and what stands in it.</summary>
    public World World { get; }

    /// <summary>What stands in the way.</summary>
    public Surroundings Surroundings => World.Surroundings;

    /// <summary>The robot's base.</summary>
    public DifferentialDrive Robot { get; }

    /// <summary>Who is there, in the order given.</summary>
    public ReadOnlySpan<SimulatedPerson> People => _people;

    /// <summary>How long it has run (s).</summary>
    public double Time => _steps * Options.Step;

    /// <summary>Called when somebody answers what they were offered.</summary>
    public event Action<SimulatedPerson>? Answered;

    /// <summary>Advances everything by one step.</summary>
    public void Step()
    {
        _steps++;
        Robot.Step(Options.Step, Surroundings, _people);
        foreach (var person in _people)
        {
            if (person.Step(Options.Step, Robot.Pose, Surroundings))
                Answered?.Invoke(person);
        }
    }

    /// <summary>Measures once with the robot's lidar.</summary>
    /// <param name="ranges">Receives <see cref="Lidar.Beams"/> ranges (m).</param>
    public void Scan(Span<float> ranges) => _lidar.Scan(Robot.Pose, Surroundings, _people, ranges);
}
