using Astro.App.Demo;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Nodes;

/// <summary>The parameters that simulation and perception share, so that the robot knows whom it will meet: with equal
/// values, each hands its own part of one cast to its node.</summary>
internal sealed class StageParameters
{
    public StageParameters(Parameters parameters)
    {
        var world = parameters.Declare("world", "", "the world that is simulated; the flat that ships when empty").Value;
        World = WorldFile.Load(world.Length > 0 ? world : ShippedWorld);
        Seed = (int)parameters.Declare("seed", 1L, "draws who is where, and all noise", min: 0, max: int.MaxValue).Value;
        Faces = new FaceSource
        {
            People = Folder("people", "photos of the household, a folder a person; drawn people when empty"),
            Strangers = Folder("strangers", "photos of visitors, a folder a person; never enrolled"),
            Models = Folder("models", "where to look for models first"),
        };

        string? Folder(string name, string description) =>
            parameters.Declare(name, "", description).Value is { Length: > 0 } folder ? folder : null;
    }

    public static string ShippedWorld { get; } =
        Path.Combine(AppContext.BaseDirectory, "launch", "worlds", "apartment.yaml");

    public World World { get; }

    public int Seed { get; }

    public FaceSource Faces { get; }

    /// <summary>Enrols the household.</summary>
    public Cast LoadCast(FaceModels models) => Cast.Load(Faces, models, World, new RandomStreams(Seed).For("ids"));
}
