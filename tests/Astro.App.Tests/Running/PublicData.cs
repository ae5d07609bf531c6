namespace Astro.App.Tests;

/// <summary>The public models, and the photos beside them; tests that need them are skipped by name.</summary>
internal static class PublicData
{
    public const string Category = "PublicModels";

    public static string Models => Environment.GetEnvironmentVariable("ASTRO_MODELS") is { Length: > 0 } folder
        ? folder
        : Skip("needs the public models: set ASTRO_MODELS");

    /// <summary>The household's photos.</summary>
    public static string People => Photos("people");

    /// <summary>Photos of visitors.</summary>
    public static string Strangers => Photos("strangers");

    /// <summary>A photo of several people.</summary>
    public static string GroupPhoto => Path.Combine(Photos("probes"), "identification1.jpg");

    /// <summary>One person's photos, in order.</summary>
    public static string[] PhotosOf(string person) =>
        [.. Directory.GetFiles(Path.Combine(People, person)).Order(StringComparer.Ordinal)];

    /// <summary>Puts photos into a person's folder, as 1.jpg and so on.</summary>
    public static void Enrol(this ScratchFolder people, string person, params string[] photos)
    {
        for (var i = 0; i < photos.Length; i++)
            people.Write(Path.Combine(person, $"{i + 1}.jpg"), File.ReadAllBytes(photos[i]));
    }

    private static string Photos(string set)
    {
        var folder = Path.Combine(Models, "..", "faces", set);
        return Path.Exists(folder) ? folder : Skip($"needs the public photos beside the models: {folder}");
    }

    private static string Skip(string why)
    {
        Assert.Ignore(why);
        return why;
    }
}
