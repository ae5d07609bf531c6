using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>A set of homes to stand before. Safe for several threads.</summary>
public sealed class Backdrops
{
    private readonly Lazy<Stage>[] _stages;

    /// <summary>Makes up homes when they are first needed, and keeps them.</summary>
    /// <param name="homes">The home of a seed.</param>
    /// <param name="firstHome">The first seed.</param>
    /// <param name="count">How many homes, at least 1.</param>
    public Backdrops(Func<int, World> homes, int firstHome = 10_000, int count = 12)
    {
        ArgumentNullException.ThrowIfNull(homes);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _stages = [.. Enumerable.Range(firstHome, count).Select(
            seed => new Lazy<Stage>(() => Stage.Dress(seed, homes(seed), new Gallery(portraits: null))))];
    }

    /// <summary>A home and a place in it to look from.</summary>
    internal Backdrop Draw(Random random)
    {
        Stage stage = DrawStage(random);
        return new Backdrop(stage.Scene, stage.DrawCamera(random));
    }

    /// <summary>One of the homes.</summary>
    internal Stage DrawStage(Random random) => _stages[random.Next(_stages.Length)].Value;
}

/// <summary>A home as seen from a place.</summary>
internal readonly record struct Backdrop(HomeScene Home, CameraPose Camera);
