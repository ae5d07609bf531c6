using System.Runtime.CompilerServices;

namespace Astro.Interfaces.Tests;

public sealed class DefinitionsTests
{
    /// <summary>C# has these as values.</summary>
    private static readonly string[] Values = ["builtin_interfaces/msg/Time", "builtin_interfaces/msg/Duration"];

    [Test]
    public void EveryDefinitionIsGeneratedOnce()
    {
        var defined = Directory.EnumerateFiles(Folder(), "*", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder(), file), null).Replace('\\', '/'))
            .Except(Values);
        var generated = MessageTypes.All.Select(MessageTypes.RosName).Select(name => name.Split('_')[^1] switch
        {
            "Request" or "Response" or "Goal" or "Result" or "Feedback" => name[..name.LastIndexOf('_')],
            _ => name,
        });
        Assert.That(generated.Distinct(), Is.EquivalentTo(defined));
        Assert.That(MessageTypes.All.Select(MessageTypes.RosName), Is.Unique);
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../robot/interfaces"));
}
