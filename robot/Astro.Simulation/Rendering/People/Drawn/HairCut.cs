namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>The measures of a hair style, millimetres.</summary>
/// <param name="Top">How far hair stands out at the crown.</param>
/// <param name="Side">At the temples.</param>
/// <param name="Back">At the back of the head.</param>
/// <param name="Front">What is added above the forehead.</param>
/// <param name="Fringe">How far hair falls below the hairline in front.</param>
/// <param name="SideHem">Level at which it ends beside the face; 0 where it ends at the hairline.</param>
/// <param name="BackHem">Level at which it ends behind.</param>
/// <param name="Flare">How far it stands off further at its lower end.</param>
/// <param name="Lumps">Height of its locks.</param>
/// <param name="Parting">From the midline to the parting, to the left; 0 without one.</param>
/// <param name="Density">0 to 1: how much of the scalp it hides.</param>
/// <param name="Texture">Straight, wavy or coiled.</param>
/// <param name="Knot">What it is gathered in.</param>
internal sealed record HairCut(
    float Top, float Side, float Back, float Front, float Fringe, float SideHem, float BackHem, float Flare,
    float Lumps, float Parting, float Density, HairTexture.Kind Texture,
    HairCut.Gathering Knot = HairCut.Gathering.None)
{
    private static readonly HairCut[] Cuts =
    [
        new(-2, -2, -2, 0, 0, 0, 0, 0, 0, 0, 0, HairTexture.Kind.Straight),
        new(-2, 5, 6, 0, 0, 0, 0, 0, 0.5f, 0, 0.95f, HairTexture.Kind.Straight),
        new(2, 1.5f, 1.5f, 0, 0, 0, 0, 0, 0, 0, 0.85f, HairTexture.Kind.Coiled),
        new(12, 5, 6, 4, 4, 0, 0, 0, 1.5f, 0, 1, HairTexture.Kind.Straight),
        new(15, 7, 8, 6, 0, 0, 0, 0, 0.8f, 28, 1, HairTexture.Kind.Straight),
        new(20, 4, 6, 20, 0, 0, 0, 0, 2, 0, 1, HairTexture.Kind.Straight),
        new(22, 13, 15, 8, 6, 0, 0, 0, 5, 0, 1, HairTexture.Kind.Wavy),
        new(46, 42, 42, 8, 0, 0, -62, 0, 3, 0, 1, HairTexture.Kind.Coiled),
        new(15, 9, 10, 5, 20, -22, -62, 0, 2.5f, 0, 1, HairTexture.Kind.Straight),
        new(14, 12, 14, 2, 0, -92, -98, 12, 1, 18, 1, HairTexture.Kind.Straight),
        new(14, 12, 14, 5, 42, -96, -100, 8, 0.8f, 0, 1, HairTexture.Kind.Straight),
        new(11, 9, 12, 1, 0, -195, -230, 6, 1, 5, 1, HairTexture.Kind.Straight),
        new(17, 17, 20, 4, 0, -175, -215, 16, 5, 16, 1, HairTexture.Kind.Wavy),
        new(24, 26, 28, 6, 4, -120, -150, 26, 8, 0, 1, HairTexture.Kind.Coiled),
        new(8, 5, 6, 3, 0, 0, 0, 0, 0.6f, 0, 1, HairTexture.Kind.Straight, Gathering.Bun),
        new(7, 5, 6, 2, 0, 0, 0, 0, 0.6f, 0, 1, HairTexture.Kind.Straight, Gathering.Ponytail),
    ];

    /// <summary>What long hair is gathered in at the back of the head.</summary>
    internal enum Gathering
    {
        None, Bun, Ponytail,
    }

    /// <summary>Whether hair hangs free below the hairline.</summary>
    public bool Hangs => SideHem < 0 || BackHem < 0;

    /// <summary>Whether it hides the ears.</summary>
    public bool CoversEars => SideHem < -40;

    public static HairCut Of(HairStyle style, Genome genes)
    {
        HairCut cut = Cuts[(int)style];
        float volume = 1 + 0.3f * genes[Gene.HairVolume], length = 1 + 0.18f * genes[Gene.HairLength];
        return style <= HairStyle.Buzz ? cut : cut with
        {
            Top = cut.Top * volume,
            Side = cut.Side * volume,
            Back = cut.Back * volume,
            Front = cut.Front * volume,
            SideHem = cut.SideHem * length,
            BackHem = cut.BackHem * length,
            Parting = cut.Parting * (genes[Gene.HairlineShape] < 0 ? -1 : 1),
        };
    }
}
