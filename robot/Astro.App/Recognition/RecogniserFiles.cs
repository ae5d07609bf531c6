using Astro.Perception;
using Astro.Vision;
using Astro.Vision.Models;

namespace Astro.App.Recognition;

/// <summary>The models that are measured, from which every thread loads its own.</summary>
/// <param name="Detector">Finds faces.</param>
/// <param name="Embedder">Tells them apart.</param>
internal sealed record RecogniserFiles(ModelFile Detector, ModelFile Embedder)
{
    /// <summary>The cosine from which the product takes two faces for one person's.</summary>
    public float Threshold => (float)(Embedder.Threshold ?? new FusionOptions().Threshold);

    /// <summary>Opens the models that are asked for, whatever faces they are for: to measure is to find out.</summary>
    /// <exception cref="FormatException">A model is missing, damaged, or of another kind.</exception>
    /// <exception cref="IOException">There is no such folder, or a file cannot be read.</exception>
    public static RecogniserFiles Open(RecognitionOptions options)
    {
        if (options.Models is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"--models: {folder}: no such folder");
        var store = new ModelStore(ModelManifest.BuiltIn, ModelStore.SearchPath(options.Models));
        var files = new RecogniserFiles(
            Open(store, ModelRole.Detect, options.Detector), Open(store, ModelRole.Embed, options.Embedder));
        // A file that is no model is refused before the work begins.
        files.CreateDetector().Dispose();
        files.CreateEmbedder().Dispose();
        return files;
    }

    /// <summary>The public detector; null where it is not.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    public static ModelFile? FindPublicDetector(string? folder)
    {
        var store = new ModelStore(ModelManifest.BuiltIn, ModelStore.SearchPath(folder));
        var model = store.Manifests.First(
            model => model.Role == ModelRole.Detect && model.Domain == ModelDomain.Photo && !model.Optional);
        return store.Find(model) is { } path ? ModelFile.Read(path, model) : null;
    }

    public IFaceDetector CreateDetector() => new YuNetDetector(Detector);

    public IFaceEmbedder CreateEmbedder() => new MobileFaceNetEmbedder(Embedder);

    private static ModelFile Open(ModelStore store, ModelRole role, string? model)
    {
        if (model is null)
            return store.Open(role, ModelDomain.Drawn);
        if (File.Exists(model))
            return ModelFile.Read(model, ModelDomain.Drawn);
        var manifest = store.Manifests.FirstOrDefault(manifest => manifest.Name == model && manifest.Role == role);
        return store.Open(model, manifest?.Domain ?? ModelDomain.Drawn);
    }
}
