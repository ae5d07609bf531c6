using FsCheck;

namespace Astro.Interfaces.Tests;

/// <summary>FsCheck with a fixed seed, so that a test that passes does so every time.</summary>
internal static class Repeatable
{
    public static void ForAll<T>(Gen<T> values, Action<T> check, int runs = 50) =>
        Prop.ForAll(Arb.From(values), check).Check(new Configuration
        {
            MaxNbOfTest = runs,
            Name = TestContext.CurrentContext.Test.Name,
            QuietOnSuccess = true,
            Replay = FsCheck.Random.StdGen.NewStdGen(20, 26),
            Runner = Configuration.QuickThrowOnFailure.Runner,
        });
}
