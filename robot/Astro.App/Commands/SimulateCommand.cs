using System.CommandLine;
using System.Globalization;
using Astro.App.Demo;
using Astro.App.Simulate;

namespace Astro.App.Commands;

/// <summary><c>astro simulate</c>: many searches, as fast as the machine goes, with a row for each.</summary>
internal static class SimulateCommand
{
    private static readonly Option<string[]> Worlds = new("--world")
    {
        Description = "a world to simulate (may be repeated)",
        HelpName = "FILE",
    };

    private static readonly Option<int> Homes = new("--random")
    {
        Description = "simulate N generated homes; the first has the first of --seeds, the others those after it",
        HelpName = "N",
        CustomParser = result => OptionText.Read(result, "a whole number above 0",
            (string text, out int homes) => int.TryParse(text, CultureInfo.InvariantCulture, out homes) && homes > 0),
    };

    private static readonly Option<string> Find = new("--find")
    {
        Description = "whom to find, by name",
        HelpName = "NAME",
        CustomParser = result => OptionText.Read(result, "a name",
            (string text, out string name) => (name = text.Trim()).Length > 0),
    };

    private static readonly Option<bool> Everyone = new("--everyone")
    {
        Description = "find everybody of the household in turn, an episode each",
    };

    private static readonly Option<SeedRange> Seeds = new("--seeds")
    {
        Description = "the seeds of the episodes in each world; one seed is one run, bit for bit",
        HelpName = "A..B",
        DefaultValueFactory = _ => new(1, 10),
        CustomParser = result => OptionText.Read<SeedRange>(
            result, "A..B, two whole numbers from 0 up, as in 1..10", SeedRange.TryParse),
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "write the rows there, and beside them a page, the paths and timing.csv; continues what is there",
        HelpName = "FILE",
        DefaultValueFactory = _ => "results.csv",
    };

    private static readonly Option<string> Perception = new("--perception")
    {
        Description = "real looks at rendered pictures; oracle is told the truth, and says so in every line",
        HelpName = "real|oracle",
        DefaultValueFactory = _ => "real",
        CustomParser = result => OptionText.Read(result, "'real' or 'oracle'",
            (string text, out string kind) => (kind = text) is "real" or "oracle"),
    };

    private static readonly Option<string> Models = new("--models")
    {
        Description = "where to look for models first",
        HelpName = "DIR",
    };

    private static readonly Option<string> People = new("--people")
    {
        Description = "photos of the household, a sub-folder a person: half enrol, the simulated head wears another",
        HelpName = "DIR",
    };

    private static readonly Option<string> Strangers = new("--strangers")
    {
        Description = "photos of visitors, a sub-folder a person; never enrolled",
        HelpName = "DIR",
    };

    private static readonly Option<double> TimeLimit = new("--time-limit")
    {
        Description = "give a search up after so many seconds of simulated time; 0 for what suits the home's size",
        HelpName = "S",
        DefaultValueFactory = _ => 0,
        CustomParser = result => OptionText.Read(result, "a number of seconds, 0 or more",
            (string text, out double limit) =>
                double.TryParse(text, CultureInfo.InvariantCulture, out limit) && limit is >= 0 and < 1e9),
    };

    private static readonly Option<double> AwayShare = new("--away-share")
    {
        Description = "the chance that somebody of the household is out whatever their routine, drawn for each of them",
        HelpName = "P",
        DefaultValueFactory = _ => 0,
        CustomParser = result => OptionText.Read(result, "a number from 0 to 1",
            (string text, out double share) =>
                double.TryParse(text, CultureInfo.InvariantCulture, out share) && share is >= 0 and <= 1),
    };

    private static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "how many episodes to run at a time (default: one a core); the rows do not depend on it",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result => OptionText.Read(result, "a whole number from 1 to 1024",
            (string text, out int jobs) =>
                int.TryParse(text, CultureInfo.InvariantCulture, out jobs) && jobs is >= 1 and <= 1024),
    };

    private static readonly Option<string> ParametersFile = new("--params-file")
    {
        Description = "parameters of the nodes /perception and /behavior, as ROS 2 parameter YAML",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("simulate", "Simulate many searches and write a row for each.")
        {
            Worlds, Homes, Find, Everyone, Seeds, Out, Perception, Models, People, Strangers, TimeLimit, AwayShare,
            Jobs, ParametersFile,
        };
        // Ctrl-C is heard once the action has returned, and loading blocks: so the action returns at once.
        command.SetAction((parsed, cancellation) =>
            Task.Run(() => SimulateRun.RunAsync(Read(parsed), cancellation), CancellationToken.None));
        return command;
    }

    private static SimulateOptions Read(ParseResult parsed)
    {
        if (parsed.GetResult(Worlds) is null == parsed.GetResult(Homes) is null)
            throw new BulkRunException("expected --world FILE or --random N");
        if (parsed.GetValue(Find) is null != parsed.GetValue(Everyone))
            throw new BulkRunException("expected --find NAME or --everyone");
        var options = Options(parsed);
        if (options.Oracle && options.Faces != new FaceSource())
            throw new BulkRunException(
                "--perception oracle sees no faces: expected it without --people, --strangers and --models");
        return options;
    }

    private static SimulateOptions Options(ParseResult parsed) => new()
    {
        Worlds = parsed.GetValue(Worlds) ?? [],
        Homes = parsed.GetValue(Homes),
        Find = parsed.GetValue(Find),
        Seeds = parsed.GetRequiredValue(Seeds),
        Out = parsed.GetRequiredValue(Out),
        Oracle = parsed.GetRequiredValue(Perception) == "oracle",
        Faces = new FaceSource
        {
            Models = parsed.GetValue(Models),
            People = parsed.GetValue(People),
            Strangers = parsed.GetValue(Strangers),
        },
        TimeLimit = parsed.GetRequiredValue(TimeLimit),
        AwayShare = parsed.GetRequiredValue(AwayShare),
        Jobs = parsed.GetRequiredValue(Jobs),
        ParametersFile = parsed.GetValue(ParametersFile),
    };
}
