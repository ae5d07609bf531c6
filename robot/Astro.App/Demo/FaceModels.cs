using Astro.Perception;
using Astro.Vision;
using Astro.Vision.Models;

namespace Astro.App.Demo;

/// <summary>The models for one kind of faces, and how sure they must be.</summary>
/// <param name="Detector">Finds faces.</param>
/// <param name="Embedder">Tells them apart.</param>
/// <param name="Fusion">With the threshold that fits the embedder.</param>
internal sealed record FaceModels(IFaceDetector Detector, IFaceEmbedder Embedder, FusionOptions Fusion) : IDisposable
{
    /// <summary>Names and hashes of both files.</summary>
    public string Ids { get; init; } = "";

    /// <summary>Loads the pair for the kind of faces that frames show; those for another are refused.</summary>
    /// <param name="folder">Where to look first; null for nowhere else than usual.</param>
    /// <param name="domain">The kind of faces.</param>
    /// <exception cref="FormatException">A model is missing or damaged; the message names it.</exception>
    /// <exception cref="IOException">There is no such folder.</exception>
    public static FaceModels Load(string? folder, ModelDomain domain)
    {
        if (folder is not null && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"--models: {folder}: no such folder");
        var store = new ModelStore(ModelManifest.BuiltIn, ModelStore.SearchPath(folder));
        var (detect, embed) = (store.Open(ModelRole.Detect, domain), store.Open(ModelRole.Embed, domain));
        var fusion = new FusionOptions();
        return new FaceModels(new YuNetDetector(detect), new MobileFaceNetEmbedder(embed),
            fusion with { Threshold = embed.Threshold ?? fusion.Threshold })
        {
            Ids = $"{detect.Id} {embed.Id}",
        };
    }

    public void Dispose()
    {
        Detector.Dispose();
        Embedder.Dispose();
    }
}
