using System.Text.Json;
using System.Text.Json.Serialization;

namespace Astro.Vision.Models;

/// <summary>What is known of one model: the content of one file in <c>perception/models</c>.</summary>
public sealed record ModelManifest
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>A short name, unique among the manifests.</summary>
    public required string Name { get; init; }

    /// <summary>What the model is for.</summary>
    public required ModelRole Role { get; init; }

    /// <summary>The kind of faces that it was trained on.</summary>
    public required ModelDomain Domain { get; init; }

    /// <summary>True for a model that is used only when it is asked for by name.</summary>
    public bool Optional { get; init; }

    /// <summary>The file's name in a model folder, without a path.</summary>
    public required string File { get; init; }

    /// <summary>Lower-case hexadecimal digest of the file, 64 digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's exact size.</summary>
    public required long Bytes { get; init; }

    /// <summary>SPDX identifier.</summary>
    public required string Licence { get; init; }

    /// <summary>Where the file comes from, pinned to a commit; null for a model that ships with the product.</summary>
    public Uri? Source { get; init; }

    /// <summary>
    /// For an embedder, the cosine from which two faces are one person's; null where the product's default fits.
    /// </summary>
    public double? Threshold { get; init; }

    /// <summary>What goes in, for people: shape, colour order, range.</summary>
    public required string Input { get; init; }

    /// <summary>Reads a manifest file.</summary>
    /// <exception cref="ModelException">The file is no manifest; the message names the file and the field.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ModelManifest Load(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        return Parse(stream, path);
    }

    /// <summary>Reads every <c>*.json</c> of a folder, in order of name.</summary>
    /// <exception cref="ModelException">A file is no manifest, or two manifests have one name.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static IReadOnlyList<ModelManifest> LoadFolder(string folder)
    {
        var files = Directory.GetFiles(folder, "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        return Distinct(files.Select(Load));
    }

    /// <summary>
    /// The manifests of <c>perception/models</c> as they were when this assembly was built, in order of name.
    /// </summary>
    public static IReadOnlyList<ModelManifest> BuiltIn { get; } = LoadBuiltIn();

    internal static ModelManifest Parse(Stream json, string source)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<ModelManifest>(json, Strict)
                ?? throw new ModelException($"{source}: expected an object, found null");
            manifest.Check(source);
            return manifest;
        }
        catch (JsonException malformed)
        {
            throw new ModelException($"{source}: {malformed.Message.ReplaceLineEndings(" ")}", malformed);
        }
    }

    private static IReadOnlyList<ModelManifest> LoadBuiltIn()
    {
        var assembly = typeof(ModelManifest).Assembly;
        return Distinct(assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return Parse(stream, name);
        }));
    }

    private static List<ModelManifest> Distinct(IEnumerable<ModelManifest> manifests)
    {
        var all = new List<ModelManifest>();
        foreach (var manifest in manifests)
        {
            if (all.Exists(other => other.Name == manifest.Name))
                throw new ModelException($"{manifest.File}: name: two manifests are called {manifest.Name}");
            all.Add(manifest);
        }
        return all;
    }

    private void Check(string source)
    {
        if (Name.Length == 0)
            throw new ModelException($"{source}: name: expected a name, found nothing");
        if (File.Length == 0 || File != Path.GetFileName(File))
            throw new ModelException($"{source}: file: expected a file name without a path, found \"{File}\"");
        if (Sha256.Length != 64 || !Sha256.All(char.IsAsciiHexDigitLower))
            throw new ModelException($"{source}: sha256: expected 64 lower-case hex digits, found \"{Sha256}\"");
        if (Bytes <= 0 || Bytes > ModelFile.MaxBytes)
            throw new ModelException($"{source}: bytes: expected 1 to {ModelFile.MaxBytes}, found {Bytes}");
        if (Threshold is { } threshold && (Role != ModelRole.Embed || threshold is not (> 0 and < 1)))
            throw new ModelException($"{source}: threshold: expected a cosine between 0 and 1, of an embedder");
        if (Source is { } url && url.Scheme != Uri.UriSchemeHttps)
            throw new ModelException($"{source}: source: expected an https address, found \"{url}\"");
    }
}
