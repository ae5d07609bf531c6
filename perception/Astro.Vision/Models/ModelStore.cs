namespace Astro.Vision.Models;

/// <summary>Finds a model by what it is for and the faces it is for, in the folders where models may lie.</summary>
/// <param name="manifests">What models there are.</param>
/// <param name="folders">Where to look, the first first; those that do not exist are passed over.</param>
public sealed class ModelStore(IReadOnlyList<ModelManifest> manifests, IReadOnlyList<string> folders)
{
    /// <summary>What models there are.</summary>
    public IReadOnlyList<ModelManifest> Manifests { get; } = manifests;

    /// <summary>Where they are looked for, the first first.</summary>
    public IReadOnlyList<string> Folders { get; } = folders;

    /// <summary>
    /// The folders in order: <paramref name="models"/> (<c>--models</c>), <c>$ASTRO_MODELS</c>, the user's data
    /// folder, and the models that ship with the product.
    /// </summary>
    public static IReadOnlyList<string> SearchPath(string? models = null)
    {
        string?[] folders =
        [
            models,
            Environment.GetEnvironmentVariable("ASTRO_MODELS"),
            UserFolder,
            Path.Combine(AppContext.BaseDirectory, "models"),
        ];
        return [.. folders.OfType<string>().Where(folder => folder.Length > 0)];
    }

    /// <summary>Where <c>astro models pull</c> puts models: <c>$XDG_DATA_HOME/astro/models</c>.</summary>
    public static string UserFolder
    {
        get
        {
            const Environment.SpecialFolder Data = Environment.SpecialFolder.LocalApplicationData;
            var data = Environment.GetFolderPath(Data, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(data, "astro", "models");
        }
    }

    /// <summary>Opens the model of a role and a domain from the first folder that has it, verified.</summary>
    /// <exception cref="ModelException">There is none, only one of another domain, or the file is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ModelFile Open(ModelRole role, ModelDomain domain)
    {
        var fitting = Manifests
            .Where(model => model.Role == role && model.Domain == domain && !model.Optional).ToList();
        foreach (var folder in Folders)
            foreach (var model in fitting)
                if (Path.Combine(folder, model.File) is var path && File.Exists(path))
                    return ModelFile.Read(path, model);
        throw new ModelException(Missing(role, domain, fitting));
    }

    /// <summary>Opens the model of a given name from the first folder that has it, verified.</summary>
    /// <param name="name">A manifest's name.</param>
    /// <param name="domain">The kind of faces that the frames show.</param>
    /// <exception cref="ModelException">
    /// No manifest has the name, the model is of another domain, there is no file, or the file is damaged.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ModelFile Open(string name, ModelDomain domain)
    {
        var model = Manifests.FirstOrDefault(manifest => manifest.Name == name) ?? throw new ModelException(
            $"no model is called {name}; there are {string.Join(", ", Manifests.Select(manifest => manifest.Name))}");
        if (model.Domain != domain)
            throw new ModelException(
                $"model {name}: expected one for {Word(domain)} faces, found one for {Word(model.Domain)} faces");
        return ModelFile.Read(Find(model) ?? throw new ModelException(Missing(model.Role, domain, [model])), model);
    }

    /// <summary>The first folder's file of a model, not yet verified; null where there is none.</summary>
    public string? Find(ModelManifest model) =>
        Folders.Select(folder => Path.Combine(folder, model.File)).FirstOrDefault(File.Exists);

    private string Missing(ModelRole role, ModelDomain domain, IReadOnlyList<ModelManifest> fitting)
    {
        var what = $"no {Word(role)} model for {Word(domain)} faces";
        var other = Manifests.FirstOrDefault(
            model => model.Role == role && model.Domain != domain && Find(model) is not null);
        if (other is not null)
            what += $" ({other.File} is for {Word(other.Domain)} faces)";
        if (fitting.Count == 0)
            return $"{what}: none is known";
        var remedy = fitting.Any(model => model.Source is not null)
            ? "`astro models pull` gets it, or --models DIR or $ASTRO_MODELS names a folder that has it"
            : "Astro ships with it, and building it puts it there";
        return $"{what}: looked for {string.Join(" or ", fitting.Select(model => model.File))} in "
            + $"{string.Join(", ", Folders)}; {remedy}";
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
