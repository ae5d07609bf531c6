using Astro.App.Demo;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Nodes;

/// <summary>The parameters that simulation and perception share, so that the robot knows whom it will meet: with equal
/// values, each hands its own part of one cast to its node. They are read once.</summary>
internal sealed class StageParameters
{
    private readonly World? _world;

    /// <param name="parameters">Where they are declared.</param>
    /// <param name="defaultWorld">The world when none is named; null for none, since the frames are then of a real
    /// camera.</param>
    public StageParameters(Parameters parameters, string? defaultWorld)
    {
        var file = Text("world", defaultWorld is null
            ? "the world that is simulated; none when empty: the camera is a real one"
            : "the world that is simulated; the flat that ships when empty") ?? defaultWorld;
        _world = file is null ? null : WorldFile.Load(file);
        Seed = (int)parameters.Declare(
            "seed", 1L, "draws who is where, and all noise", min: 0, max: int.MaxValue, readOnly: true).Value;
        Faces = new FaceSource
        {
            People = Text("people",
                "photos of the household, a folder a person; when empty drawn people of a world, or nobody"),
            Strangers = Text("strangers", "photos of visitors, a folder a person; never enrolled"),
            Models = Text("models", "where to look for models first"),
        };

        string? Text(string name, string description) =>
            parameters.Declare(name, "", description, readOnly: true).Value is { Length: > 0 } text ? text : null;
    }

    public static string ShippedWorld { get; } =
        Path.Combine(AppContext.BaseDirectory, "launch", "worlds", "apartment.yaml");

    /// <summary>Whether the frames are of a simulated world.</summary>
    public bool IsSimulated => _world is not null;

    /// <summary>The world that is simulated.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public World World => _world ?? throw new InvalidOperationException("There is no world without a simulation.");

    public int Seed { get; }

    public FaceSource Faces { get; }

    /// <summary>Enrols the household.</summary>
    public Cast LoadCast(FaceModels models) => Cast.Load(Faces, models, World, new RandomStreams(Seed).For("ids"));
}
