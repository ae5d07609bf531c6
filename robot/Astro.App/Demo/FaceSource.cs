using Astro.Vision.Models;
using Astro.VisualId;

namespace Astro.App.Demo;

/// <summary>Where the faces of a simulation come from.</summary>
internal sealed record FaceSource
{
    /// <summary>A folder of photos of the household, one sub-folder a person; null for drawn people.</summary>
    public string? People { get; init; }

    /// <summary>A folder of photos of visitors whom the robot does not know.</summary>
    public string? Strangers { get; init; }

    /// <summary>Where to look for models first.</summary>
    public string? Models { get; init; }

    /// <summary>Loads the models for these faces.</summary>
    /// <exception cref="FormatException">A model is missing, damaged, or there is only one for another kind of faces;
    /// the message says how to get it. Or one home would show faces of both kinds.</exception>
    /// <exception cref="IOException">The folder of models does not exist.</exception>
    public FaceModels LoadModels() => (People, Strangers) switch
    {
        (null, null) => FaceModels.Load(Models, ModelDomain.Drawn),
        (not null, _) => FaceModels.Load(Models, ModelDomain.Photo),
        _ => throw new PhotoException(
            "--strangers: photos of strangers need photos of the household: --people DIR names their folder"),
    };
}
