namespace Astro.Benchmarks;

/// <summary>One thing that is measured, in a file of its own and listed in <see cref="Program"/>.</summary>
internal interface IBenchmark
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    /// <summary>Measures and prints.</summary>
    void Run(BenchmarkArguments arguments, TextWriter output);
}
