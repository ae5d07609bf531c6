namespace Astro.Benchmarks;

/// <summary>Options of the form <c>--name VALUE</c>.</summary>
internal sealed class BenchmarkArguments(IReadOnlyList<string> words)
{
    /// <summary>The value of <c>--name</c>, or null.</summary>
    public string? Find(string name)
    {
        for (var i = 0; i + 1 < words.Count; i++)
            if (words[i] == $"--{name}")
                return words[i + 1];
        return null;
    }

    /// <summary>The value of <c>--name</c>, which must be there.</summary>
    public string Require(string name) => Find(name) ?? throw new FormatException($"--{name} is missing");

    /// <summary>The number after <c>--name</c>, or <paramref name="otherwise"/>.</summary>
    public int Number(string name, int otherwise) => Find(name) is not { } text ? otherwise
        : int.TryParse(text, out var value) && value > 0 ? value
        : throw new FormatException($"--{name}: expected a number above 0, found {text}");
}
