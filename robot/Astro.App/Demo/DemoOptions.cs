namespace Astro.App.Demo;

/// <summary>What a demonstration is asked to show.</summary>
internal sealed record DemoOptions
{
    /// <summary>The world (<c>world.yaml</c>) that is simulated.</summary>
    public required string World { get; init; }

    /// <summary>Whom to find, by name; null for whom the demonstration is about.</summary>
    public string? Find { get; init; }

    /// <summary>The simulation's one seed.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The time of day, 0 to 24, the end excluded: routines put people somewhere by it.</summary>
    public double Hour { get; init; } = 19;

    /// <summary>Where the faces come from.</summary>
    public FaceSource Faces { get; init; } = new();

    /// <summary>Members of the household who are out.</summary>
    public IReadOnlyList<string> Away { get; init; } = [];

    /// <summary>The text to deliver.</summary>
    public string Reminder { get; init; } = "";

    /// <summary>What to carry to them.</summary>
    public string Cargo { get; init; } = "";

    /// <summary>For the whole task (s of the simulation's time); 0 for what suits the home's size.</summary>
    public double TimeLimit { get; init; }

    /// <summary>The behaviour tree to run instead of the one that ships.</summary>
    public string? Tree { get; init; }

    /// <summary>A ROS 2 parameter file for the nodes; null for their defaults.</summary>
    public string? ParametersFile { get; init; }

    /// <summary>Print lines rather than draw a picture.</summary>
    public bool Headless { get; init; }

    /// <summary>How much faster than the wall clock to run at most; null for as fast as it goes.</summary>
    public double? Pace { get; init; }

    /// <summary>The address to serve the robot's screen at; null for no screen. With a screen nobody acknowledges but
    /// whoever looks at it.</summary>
    public string? Screen { get; init; }

    /// <summary>A folder to write every tenth camera frame to; null for none.</summary>
    public string? Frames { get; init; }
}
