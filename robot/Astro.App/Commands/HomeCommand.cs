using System.CommandLine;
using System.Globalization;
using Astro.App.Homes;
using Astro.Simulation;
using Astro.Simulation.Generation;
using Spectre.Console;

namespace Astro.App.Commands;

/// <summary><c>astro home generate|show</c>: homes made up from a seed, and pictures of homes.</summary>
internal static class HomeCommand
{
    private static readonly Option<int?> Seed = new("--seed")
    {
        Description = "of a home to make up; one seed is one home",
        HelpName = "N",
        CustomParser = result => OptionText.Read(result, "a whole number, 0 or more", (string text, out int? seed) =>
        {
            seed = int.TryParse(text, CultureInfo.InvariantCulture, out int number) ? number : null;
            return seed >= 0;
        }),
    };

    private static readonly Option<double?> Area = new("--area")
    {
        Description = $"how large it is, {HomeGeneratorOptions.LeastArea} to {HomeGeneratorOptions.MostArea} m² "
            + "(default: drawn from the seed)",
        HelpName = "M2",
        CustomParser = result => OptionText.Read(
            result, $"an area from {HomeGeneratorOptions.LeastArea} to {HomeGeneratorOptions.MostArea} m²",
            (string text, out double? area) =>
            {
                area = double.TryParse(text, CultureInfo.InvariantCulture, out double number) ? number : null;
                return area is >= HomeGeneratorOptions.LeastArea and <= HomeGeneratorOptions.MostArea;
            }),
    };

    public static Command Create() => new("home", "Make up homes to simulate, and look at homes.")
    {
        CreateGenerate(),
        CreateShow(),
    };

    private static Command CreateGenerate()
    {
        var folder = new Option<string>("--out")
        {
            Description = "the folder to write world.yaml, home.yaml, map.yaml and map.pgm to",
            HelpName = "DIR",
            Required = true,
        };
        var force = new Option<bool>("--force") { Description = "replace these files in a folder that is not empty" };
        var command = new Command("generate", "Make up a home with furniture and places for people.")
        {
            Seed, Area, folder, force,
        };
        command.SetAction(parsed =>
        {
            var (_, world) = HomeSource.Generate(parsed.GetValue(Seed) ?? 1, parsed.GetValue(Area));
            string file = WorldWriter.Save(world, parsed.GetRequiredValue(folder), parsed.GetValue(force));
            Console.WriteLine($"{file}: {world.Home.Rooms.Count} rooms, {world.Spots.Count} spots for people");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command CreateShow()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "a world.yaml, or a home.yaml; or none, with --seed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var picture = new Option<string>("--out")
        {
            Description = "write the plan there as SVG instead of drawing it here",
            HelpName = "PICTURE.svg",
            CustomParser = result => OptionText.Read(result, "a name that ends in .svg",
                (string text, out string path) => (path = text).EndsWith(".svg", StringComparison.OrdinalIgnoreCase)),
        };
        var command = new Command("show", "Show the plan of a home: rooms, walls, doors, furniture, spots, dock.")
        {
            file, Seed, Area, picture,
        };
        command.Validators.Add(result =>
        {
            bool named = result.GetResult(file) is { Tokens.Count: > 0 }, seeded = result.GetResult(Seed) is not null;
            if (named == seeded)
                result.AddError("expected FILE or --seed N");
            else if (named && result.GetResult(Area) is not null)
                result.AddError("--area: expected only with --seed");
        });
        command.SetAction(parsed =>
        {
            var (home, world) = parsed.GetValue(file) is { } path
                ? HomeSource.Load(path)
                : HomeSource.Generate(parsed.GetValue(Seed)!.Value, parsed.GetValue(Area));
            if (parsed.GetValue(picture) is { } svg)
                HomeShow.Write(home, world, svg);
            else
                HomeShow.Print(home, world, AnsiConsole.Console);
            return ExitCode.Success;
        });
        return command;
    }
}
