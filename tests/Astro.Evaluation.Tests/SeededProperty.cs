using FsCheck;

namespace Astro.Evaluation.Tests;

/// <summary>Runs a property on the same draws every time, so a failure shows again.</summary>
internal static class SeededProperty
{
    public static void CheckSeeded(this Property property, int draws = 200)
    {
        var configuration = Configuration.QuickThrowOnFailure;
        configuration.MaxNbOfTest = draws;
        configuration.Replay = FsCheck.Random.StdGen.NewStdGen(20, 26);
        property.Check(configuration);
    }
}
