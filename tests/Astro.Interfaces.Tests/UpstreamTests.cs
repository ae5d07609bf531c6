using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Astro.Interfaces.Tests;

/// <summary>Our definitions of other people's messages, against theirs.</summary>
public sealed class UpstreamTests
{
    private static readonly string Here = Path.GetDirectoryName(ThisFile())!;
    private static readonly string Definitions = Path.GetFullPath(Path.Combine(Here, "../../robot/interfaces"));

    private static IEnumerable<TestCaseData> Upstream() =>
        from line in File.ReadLines(Path.Combine(Here, "upstream.txt"))
        where !line.StartsWith('#')
        let words = line.Split(' ')
        select new TestCaseData(words[0], words[1]).SetArgDisplayNames(words[0]);

    [TestCaseSource(nameof(Upstream))]
    public void A_definition_is_upstreams(string definition, string expected)
    {
        var canonical = Canonical(File.ReadLines(Path.Combine(Definitions, definition)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        Assert.That(hash[..16], Is.EqualTo(expected), canonical);
    }

    [Test]
    public void Every_definition_of_others_was_compared()
    {
        var theirs = Directory.EnumerateFiles(Definitions, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Definitions, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("astro/", StringComparison.Ordinal));
        Assert.That(Upstream().Select(one => one.Arguments[0]), Is.EquivalentTo(theirs));
    }

    /// <summary>Without comments and needless space; the constants, whose order means nothing, behind the
    /// fields.</summary>
    private static string Canonical(IEnumerable<string> definition)
    {
        var sections = new List<(List<string> Fields, List<string> Constants)> { ([], []) };
        foreach (var raw in definition)
        {
            var line = raw.Split('#')[0].Trim();
            if (line == "---")
                sections.Add(([], []));
            else if (line.Split('=', 2) is [var name, var value] && !name.Contains('<'))
                sections[^1].Constants.Add($"{Spaced(name)}={value.Trim()}");
            else if (line.Length > 0)
                sections[^1].Fields.Add(Spaced(line));
        }

        return string.Join("\n---\n", sections.Select(
            section => string.Join('\n', section.Fields.Concat(section.Constants.Order(StringComparer.Ordinal)))));
    }

    private static string Spaced(string line) =>
        string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
