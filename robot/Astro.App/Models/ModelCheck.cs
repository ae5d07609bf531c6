using Astro.Vision.Models;

namespace Astro.App.Models;

/// <summary>Reads every model that is here, whole, and says whether it is the one that its manifest names.</summary>
internal static class ModelCheck
{
    public static int Run(string? models)
    {
        var store = new ModelStore(ModelManifest.BuiltIn, ModelStore.SearchPath(models));
        var (sound, damaged) = (0, 0);
        foreach (var model in store.Manifests)
        {
            if (store.Find(model) is not { } path)
                continue;
            try
            {
                var file = ModelFile.Read(path, model);
                Console.WriteLine($"{model.Name}: {path}: sha256 {file.Sha256[..12]}… as pinned");
                sound++;
            }
            catch (ModelException e)
            {
                Console.Error.WriteLine($"astro: {e.Message}");
                damaged++;
            }
        }

        if (sound + damaged == 0)
            throw new ModelException(
                $"no model is in {string.Join(", ", store.Folders)}; `astro models pull` gets them");
        return damaged == 0 ? ExitCode.Success : ExitCode.BadInput;
    }
}
