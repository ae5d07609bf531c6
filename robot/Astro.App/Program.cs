using System.CommandLine;
using Astro.App;
using Astro.App.Commands;

var root = new RootCommand("Astro finds a person at home, recognises them on board, and delivers a reminder or a cup.")
{
    DemoCommand.Create(),
    ModelsCommand.Create(),
    TreeCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    Console.Error.WriteLine($"astro: {parsed.Errors[0].Message} (astro --help lists what there is)");
    return ExitCode.BadInput;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
{
    // What a user can cause and mend is typed so; everything else is our fault and keeps its stack trace.
    Console.Error.WriteLine($"astro: {e.Message.ReplaceLineEndings(" ")}");
    return ExitCode.BadInput;
}
