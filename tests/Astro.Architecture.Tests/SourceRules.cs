using System.Text.RegularExpressions;

namespace Astro.Architecture.Tests;

/// <summary>What the compiler cannot hold the sources to.</summary>
[TestFixture]
internal sealed partial class SourceRules
{
    private const int MaxLines = 300;
    private const int MaxColumns = 120;

    private static IEnumerable<string> Sources => Repository.Files("*.cs");

    private static IEnumerable<string> ProductSources => Sources.Where(file => !IsIn(file, "tests"));

    [Test]
    public void No_file_is_too_long_to_read() =>
        Assert.That(Sources.Where(file => File.ReadLines(file).Count() > MaxLines).Select(Relative), Is.Empty);

    [Test]
    public void No_line_is_too_wide_to_read() =>
        Assert.That(Sources.Where(file => File.ReadLines(file).Any(line => line.Length > MaxColumns)).Select(Relative),
            Is.Empty);

    [Test]
    public void Clock_and_chance_are_injected() =>
        Assert.That(Matching(ProductSources, AmbientClockOrChance()), Is.Empty);

    [Test]
    public void Nothing_is_left_for_later() =>
        Assert.That(
            Matching(Sources, LeftOver()).Where(file => !file.EndsWith("SourceRules.cs", StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void No_exception_is_swallowed() =>
        Assert.That(Matching(ProductSources, EmptyCatch()), Is.Empty);

    private static IEnumerable<string> Matching(IEnumerable<string> files, Regex pattern) =>
        files.Where(file => pattern.IsMatch(File.ReadAllText(file))).Select(Relative);

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);

    private static bool IsIn(string file, string folder) =>
        Relative(file).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|new Random\(\)|Random\.Shared|Thread\.Sleep")]
    private static partial Regex AmbientClockOrChance();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException")]
    private static partial Regex LeftOver();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();
}
