using Astro.App.Demo;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Nodes;

/// <summary>The parameters that simulation and perception share, so that the robot knows whom it will meet: with equal
/// values, each hands its own part of one cast to its node. They are read once.</summary>
internal sealed class StageParameters
{
    public StageParameters(Parameters parameters)
    {
        World = WorldFile.Load(
            Text("world", "the world that is simulated; the flat that ships when empty") ?? ShippedWorld);
        Seed = (int)parameters.Declare(
            "seed", 1L, "draws who is where, and all noise", min: 0, max: int.MaxValue, readOnly: true).Value;
        Faces = new FaceSource
        {
            People = Text("people", "photos of the household, a folder a person; drawn people when empty"),
            Strangers = Text("strangers", "photos of visitors, a folder a person; never enrolled"),
            Models = Text("models", "where to look for models first"),
        };

        string? Text(string name, string description) =>
            parameters.Declare(name, "", description, readOnly: true).Value is { Length: > 0 } text ? text : null;
    }

    public static string ShippedWorld { get; } =
        Path.Combine(AppContext.BaseDirectory, "launch", "worlds", "apartment.yaml");

    public World World { get; }

    public int Seed { get; }

    public FaceSource Faces { get; }

    /// <summary>Enrols the household.</summary>
    public Cast LoadCast(FaceModels models) => Cast.Load(Faces, models, World, new RandomStreams(Seed).For("ids"));
}
