using System.CommandLine;
using System.Globalization;
using Astro.App.Recognition;

namespace Astro.App.Commands;

/// <summary><c>astro evaluate drawn</c>: how well the models find and recognise drawn people.</summary>
internal static class EvaluateCommand
{
    // One person alone cannot be mistaken for anybody; seeds above are others'.
    private static readonly Option<int> Identities = Whole(
        "--identities", "how many people, none of whom was trained on", 2, 1_000_000, 2000);

    private static readonly Option<int> Views = Whole(
        "--views", "how many portraits of each, and half as many encounters in homes", 4, 1000, 10);

    private static readonly Option<int> Frames = Whole(
        "--frames", "how many camera frames with people, and as many of rooms without", 1, 80_000, 3000);

    private static readonly Option<int> Seed = Whole(
        "--seed", "of every draw but who the people are", 0, int.MaxValue, 1);

    private static readonly Option<string> Models = new("--models")
    {
        Description = "where to look for models first",
        HelpName = "DIR",
    };

    private static readonly Option<string> Detector = new("--detector")
    {
        Description = "another detector: a model's name, or an ONNX file with the same contract",
        HelpName = "MODEL",
    };

    private static readonly Option<string> Embedder = new("--embedder")
    {
        Description = "another embedder: a model's name, or an ONNX file with the same contract",
        HelpName = "MODEL",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "write recognition.json and recognition.html there",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Development = new("--development")
    {
        Description = "measure on other people and homes, which may be looked at often while models are developed",
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "exit with 1 if a target is missed",
    };

    public static Command Create()
    {
        var drawn = new Command(
            "drawn", "Print how well drawn people are found and told apart, by size, pose and group, against targets.")
        {
            Identities, Views, Frames, Seed, Models, Detector, Embedder, Out, Development, Check,
        };
        drawn.SetAction((parsed, cancellation) =>
            Task.Run(() => RecognitionRun.Run(Read(parsed), cancellation), CancellationToken.None));
        return new Command("evaluate", "Measure models on people whom they have never seen.") { drawn };
    }

    private static RecognitionOptions Read(ParseResult parsed) => new(
        parsed.GetValue(Identities), parsed.GetValue(Views), parsed.GetValue(Frames), parsed.GetValue(Seed))
    {
        Models = parsed.GetValue(Models),
        Detector = parsed.GetValue(Detector),
        Embedder = parsed.GetValue(Embedder),
        Out = parsed.GetValue(Out),
        Development = parsed.GetValue(Development),
        Check = parsed.GetValue(Check),
    };

    private static Option<int> Whole(string name, string description, int least, int most, int otherwise) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => OptionText.Read(
            result, $"a whole number from {least} to {most}",
            (string text, out int number) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && number >= least && number <= most),
    };
}
