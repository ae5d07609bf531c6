using Astro.Vision.Models;

namespace Astro.App.Tests;

/// <summary>The models for drawn faces, which ship with the product.</summary>
internal static class ShippedModels
{
    /// <summary>Their files' names; without them the test is skipped, by name.</summary>
    public static (string Detector, string Embedder) Require() =>
        (Require(ModelRole.Detect, "drawn-detector.onnx"), Require(ModelRole.Embed, "drawn-embedder.onnx"));

    private static string Require(ModelRole role, string file)
    {
        var folder = Path.Combine(Path.GetDirectoryName(AstroProcess.Assembly)!, "models");
        if (!File.Exists(Path.Combine(folder, file)))
            Assert.Ignore($"needs perception/models/{file}");
        Assert.That(ModelManifest.BuiltIn.Where(model => model.Role == role && model.Domain == ModelDomain.Drawn),
            Has.One.Property(nameof(ModelManifest.File)).EqualTo(file));
        return file;
    }
}
