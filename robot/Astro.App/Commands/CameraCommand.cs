using System.CommandLine;
using System.Globalization;
using Astro.App.Cameras;
using Spectre.Console;

namespace Astro.App.Commands;

/// <summary><c>astro camera</c>: which cameras there are, and what one sees.</summary>
internal static class CameraCommand
{
    private static readonly Argument<string> Source = new("SOURCE")
    {
        Description = "a camera's number, a URL, a video file, a picture or a folder of pictures",
    };

    private static readonly Option<TimeSpan?> Seconds = new("--seconds")
    {
        Description = "for how long (default: until Ctrl-C in a terminal, else 5)",
        HelpName = "S",
        CustomParser = result => OptionText.Read<TimeSpan?>(result, "a number of seconds above 0", TryReadSpan),
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "write the last frame there instead of drawing",
        HelpName = "FILE.png",
        CustomParser = result => OptionText.Read(result, "a name that ends in .png",
            (string text, out string path) => (path = text).EndsWith(".png", StringComparison.OrdinalIgnoreCase)),
    };

    public static Command Create()
    {
        var list = new Command("list", "List this machine's cameras, and whether they can be used.");
        list.SetAction(_ => List());
        var show = new Command("show", "Show what a camera sees: size, rate, age of the frames, how many are dropped.")
        {
            Source, CameraOptions.Mirror, CameraOptions.Exposure, CameraOptions.Size, Seconds, Out,
        };
        show.SetAction((parsed, cancellation) => Task.Run(
            () => Show(parsed).RunAsync(cancellation), CancellationToken.None));
        return new Command("camera", "Look at this machine's cameras and what they see.") { list, show };
    }

    private static int List()
    {
        var devices = CameraDevice.All();
        if (devices is [])
        {
            Console.WriteLine("no camera: there is no /dev/video*");
            return ExitCode.Success;
        }
        var table = new Table().RoundedBorder().AddColumns("camera", "name", "readable", "");
        foreach (var device in devices)
            table.AddRow(device.Path, Markup.Escape(device.Name), device.IsReadable ? "yes" : "no",
                Markup.Escape(device.Try()));
        AnsiConsole.Write(table);
        return ExitCode.Success;
    }

    private static CameraShow Show(ParseResult parsed)
    {
        var picture = parsed.GetValue(Out);
        var isWatched = picture is null && !Console.IsOutputRedirected;
        return new CameraShow(parsed.GetRequiredValue(Source), CameraOptions.Read(parsed),
            parsed.GetValue(CameraOptions.Mirror),
            parsed.GetValue(Seconds) ?? (isWatched ? null : TimeSpan.FromSeconds(5)), picture);
    }

    private static bool TryReadSpan(string text, out TimeSpan? span)
    {
        span = double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            && seconds > 0 && seconds <= TimeSpan.FromDays(1).TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
        return span is not null;
    }
}
