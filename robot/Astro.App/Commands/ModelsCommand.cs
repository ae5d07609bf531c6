using System.CommandLine;
using Astro.App.Models;

namespace Astro.App.Commands;

/// <summary><c>astro models pull|list|verify</c>: the public models, which are not part of the product.</summary>
internal static class ModelsCommand
{
    private static readonly Argument<string[]> Names = new("NAME")
    {
        Description = "which models; those that are not optional by default",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Models = new("--models")
    {
        Description = "where to look for models first",
        HelpName = "DIR",
    };

    private static readonly Option<string> Into = new("--into")
    {
        Description = "where to put the models (default: the user's data folder)",
        HelpName = "DIR",
    };

    private static readonly Option<Uri> Mirror = new("--mirror")
    {
        Description = "ask this server for the same paths; what it sends is held to the same sha256",
        HelpName = "URL",
        CustomParser = result => OptionText.Read(result, "an http or https address",
            (string text, out Uri mirror) => Uri.TryCreate(text, UriKind.Absolute, out mirror!)
                && (mirror.Scheme == Uri.UriSchemeHttp || mirror.Scheme == Uri.UriSchemeHttps)),
    };

    public static Command Create()
    {
        var pull = new Command("pull", "Download models, each pinned to a commit and held to its sha256.")
        {
            Names, Into, Mirror,
        };
        pull.SetAction((parsed, cancellation) => ModelPull.RunAsync(
            parsed.GetValue(Names) ?? [], parsed.GetValue(Into), parsed.GetValue(Mirror), cancellation));
        var list = new Command("list", "Show the models that Astro knows and where they are.") { Models };
        list.SetAction(parsed => ModelTable.Write(parsed.GetValue(Models)));
        var verify = new Command("verify", "Hold the models that are here to their sha256.") { Models };
        verify.SetAction(parsed => ModelCheck.Run(parsed.GetValue(Models)));
        return new Command("models", "Get, list and check face models.") { pull, list, verify };
    }
}
