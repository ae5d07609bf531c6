using System.CommandLine;
using System.Globalization;
using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Simulation.Studio;
using Spectre.Console;

namespace Astro.App.Commands;

/// <summary><c>astro people draw</c>: pictures of drawn people, to choose a face for a world from.</summary>
internal static class PeopleCommand
{
    private const int MostPeople = 600;

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "the first person; one seed is one person, as in a world's `face:`",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = result => OptionText.Read<int>(result, "a whole number, 0 or more", TryReadWhole),
    };

    private static readonly Option<int> Count = new("--count")
    {
        Description = "how many people",
        HelpName = "N",
        DefaultValueFactory = _ => 24,
        CustomParser = result => OptionText.Read(result, $"a whole number from 1 to {MostPeople}",
            (string text, out int count) => TryReadWhole(text, out count) && count is >= 1 and <= MostPeople),
    };

    private static readonly Option<AgeGroup?> Age = new("--age")
    {
        Description = "only people of this age",
        HelpName = "child|adult|older",
        CustomParser = result => OptionText.Read(result, "child, adult or older", (string text, out AgeGroup? age) =>
        {
            age = Enum.GetValues<AgeGroup>().Cast<AgeGroup?>().FirstOrDefault(
                group => string.Equals(group.ToString(), text, StringComparison.OrdinalIgnoreCase));
            return age is not null;
        }),
    };

    private static readonly Option<bool> Poses = new("--poses")
    {
        Description =
            "the person of --seed alone: turned every way, in all moods, with glasses and hat, in other light",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "the sheet to write",
        HelpName = "SHEET.png",
        Required = true,
        CustomParser = result => OptionText.Read(result, "a name that ends in .png",
            (string text, out string path) => (path = text).EndsWith(".png", StringComparison.OrdinalIgnoreCase)),
    };

    public static Command Create()
    {
        var draw = new Command("draw", "Draw a sheet of people with their seeds, to choose from.")
        {
            Seed, Count, Age, Poses, Out,
        };
        draw.Validators.Add(result =>
        {
            if (!result.GetValue(Poses))
                return;
            foreach (Option option in (Option[])[Count, Age])
            {
                if (result.GetResult(option) is { Implicit: false })
                    result.AddError($"{option.Name}: expected only without --poses");
            }
        });
        draw.SetAction(Draw);
        return new Command("people", "Look at the people that are drawn.") { draw };
    }

    private static int Draw(ParseResult parsed)
    {
        var (seed, path) = (parsed.GetValue(Seed), parsed.GetRequiredValue(Out));
        List<Appearance> people = parsed.GetValue(Poses)
            ? [Appearance.FromSeed(seed)]
            : Choose(seed, parsed.GetValue(Count), parsed.GetValue(Age));
        if (people.Count == 0)
            throw new FormatException($"--age: nobody of that age from seed {seed} on: expected a lower --seed");
        var sheet = parsed.GetValue(Poses) ? ContactSheet.Of(people[0]) : ContactSheet.Of(people);
        ImageFile.SavePng(path, sheet.View);
        var table = new Table().RoundedBorder().AddColumns("seed", "age", "height", "Monk tone", "glasses", "beard");
        foreach (var person in people)
            table.AddRow(
                $"{person.Seed}", $"{person.Age}", $"{person.Height:0.00} m", $"{person.MonkTone}",
                person.WearsGlasses ? "yes" : "", person.HasBeard ? "yes" : "");
        AnsiConsole.Write(table);
        Console.WriteLine($"{path}: {sheet.Width} × {sheet.Height} pixels");
        return ExitCode.Success;
    }

    private static List<Appearance> Choose(int first, int count, AgeGroup? age)
    {
        var people = new List<Appearance>();
        for (long seed = first; people.Count < count && seed <= int.MaxValue; seed++)
        {
            var person = Appearance.FromSeed((int)seed);
            if (age is null || person.AgeGroup == age)
                people.Add(person);
        }

        return people;
    }

    private static bool TryReadWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
