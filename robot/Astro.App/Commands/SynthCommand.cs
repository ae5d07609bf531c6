using System.CommandLine;
using System.Globalization;
using Astro.App.Synthesis;

namespace Astro.App.Commands;

/// <summary><c>astro synth</c>: labelled pictures of drawn people, for training.</summary>
internal static class SynthCommand
{
    private static readonly Option<int> Identities = Whole("--identities", "how many people", 1, 9_999_999);

    private static readonly Option<int> Views = Whole("--views", "how many crops of each", 1, 10_000);

    private static readonly Option<int> Frames = Whole(
        "--frames", "how many camera frames (default: one for every ten crops)", 0, 10_000_000);

    private static readonly Option<int> FirstIdentity = Whole(
        // Below are the people of worlds, above those whom models are measured on.
        "--first-identity", "the first person's seed; the others follow", 10_000_000, 18_000_000);

    private static readonly Option<int> Seed = Whole("--seed", "of every draw", 0, int.MaxValue);

    private static readonly Option<string> Out = new("--out")
    {
        Description = "the folder to write to; what is there already is kept",
        HelpName = "DIR",
        Required = true,
    };

    static SynthCommand()
    {
        Identities.Required = Views.Required = true;
        FirstIdentity.DefaultValueFactory = _ => 10_000_000;
        Seed.DefaultValueFactory = _ => 1;
    }

    public static Command Create()
    {
        var command = new Command(
            "synth", "Write labelled pictures of drawn people: aligned crops, and camera frames in made-up homes.")
        {
            Identities, Views, Frames, FirstIdentity, Seed, Out,
        };
        command.SetAction((parsed, cancellation) =>
            Task.Run(() => SynthRun.Run(Read(parsed), cancellation), CancellationToken.None));
        return command;
    }

    private static SynthOptions Read(ParseResult parsed)
    {
        var (identities, views) = (parsed.GetValue(Identities), parsed.GetValue(Views));
        var frames = parsed.GetResult(Frames) is null
            ? (int)Math.Min((long)identities * views / 10, 10_000_000)
            : parsed.GetValue(Frames);
        return new SynthOptions(
            parsed.GetRequiredValue(Out), identities, views, frames, parsed.GetValue(FirstIdentity),
            parsed.GetValue(Seed));
    }

    private static Option<int> Whole(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => OptionText.Read(
            result, $"a whole number from {least} to {most}",
            (string text, out int number) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && number >= least && number <= most),
    };
}
