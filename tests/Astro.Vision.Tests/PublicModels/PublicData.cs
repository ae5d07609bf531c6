using Astro.Imaging;
using Astro.Vision.Models;

namespace Astro.Vision.Tests.PublicModels;

/// <summary>Where the public models lie and the photos beside them; tests that need them are skipped by name.</summary>
internal static class PublicData
{
    public const string Category = "PublicModels";

    private static readonly string? Folder = Environment.GetEnvironmentVariable("ASTRO_MODELS");

    public static ModelFile Model(ModelRole role)
    {
        if (string.IsNullOrEmpty(Folder))
            Assert.Ignore("needs the public models: set ASTRO_MODELS");
        return new ModelStore(ModelManifest.BuiltIn, [Folder]).Open(role, ModelDomain.Photo);
    }

    /// <summary>The folders of a photo set, one a person, in order of name.</summary>
    public static IReadOnlyList<string> People(string set)
    {
        var folder = Path.Combine(Folder ?? "", "..", "faces", set);
        if (string.IsNullOrEmpty(Folder) || !Directory.Exists(folder))
            Assert.Ignore("needs the public models with the photos beside them: set ASTRO_MODELS");
        return [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)];
    }

    /// <summary>A frame of the camera's size with one person's photo in its middle.</summary>
    public static ImageBuffer Frame()
    {
        var photo = ImageFile.Load(Directory.GetFiles(People("people")[0]).Order(StringComparer.Ordinal).First());
        var frame = new ImageBuffer(640, 480, PixelFormat.Rgb24);
        var corner = (480 - photo.Height) / 2 * frame.Stride + (640 - photo.Width) / 2 * 3;
        for (var y = 0; y < photo.Height; y++)
            photo.View.Row(y).CopyTo(frame.Pixels.AsSpan(corner + y * frame.Stride));
        return frame;
    }
}
