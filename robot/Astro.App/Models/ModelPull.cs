using Astro.Vision.Models;
using Spectre.Console;

namespace Astro.App.Models;

/// <summary>Downloads models with a progress bar for each.</summary>
internal static class ModelPull
{
    public static async Task<int> RunAsync(string[] names, string? into, Uri? mirror, CancellationToken cancellation)
    {
        var folder = into ?? ModelStore.UserFolder;
        var models = Choose(names);
        using var client = new HttpClient();
        var downloader = new ModelDownloader(client, mirror);
        foreach (var model in models)
        {
            var pulled = await AnsiConsole.Progress().Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn())
                .StartAsync(async bars =>
                {
                    var bar = bars.AddTask(model.File, maxValue: model.Bytes);
                    return await downloader.PullAsync(model, folder, new BarProgress(bar), cancellation);
                });
            Console.WriteLine(pulled
                ? $"{model.File}: pulled into {folder} ({model.Licence})"
                : $"{model.File}: already in {folder}");
        }

        return ExitCode.Success;
    }

    private static List<ModelManifest> Choose(string[] names)
    {
        var known = ModelManifest.BuiltIn;
        if (names.Length == 0)
            return [.. known.Where(model => !model.Optional && model.Source is not null)];
        return [.. names.Select(name => known.FirstOrDefault(model => model.Name == name) ?? throw new ModelException(
            $"no model is called {name}; there are {string.Join(", ", known.Select(model => model.Name))}"))];
    }

    /// <summary>Reports on the calling thread, so that the bar is full before the download returns.</summary>
    private sealed class BarProgress(ProgressTask bar) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value) => bar.Value = value.Received;
    }
}
