using Astro.Vision.Models;
using Spectre.Console;

namespace Astro.App.Models;

/// <summary>Shows every model that Astro knows.</summary>
internal static class ModelTable
{
    public static void Write(string? models)
    {
        var store = new ModelStore(ModelManifest.BuiltIn, ModelStore.SearchPath(models));
        var table = new Table().RoundedBorder().AddColumn("model", column => column.NoWrap())
            .AddColumns("for", "faces", "size", "licence", "where");
        foreach (var model in store.Manifests)
            table.AddRow(
                model.Name,
                model.Role.ToString().ToLowerInvariant(),
                model.Domain.ToString().ToLowerInvariant(),
                $"{model.Bytes / 1e6:F1} MB",
                model.Licence,
                Markup.Escape(store.Find(model) ?? Absent(model)));
        AnsiConsole.Write(table);
    }

    private static string Absent(ModelManifest model) =>
        model.Optional ? "not here (optional)"
        : model.Source is null ? "not here, though Astro ships with it"
        : "not here: astro models pull";
}
