namespace Astro.Simulation.Rendering;

/// <summary>What changes about a drawn person from hour to hour.</summary>
/// <param name="Smile">−1 (corners of the mouth drawn down) to 1 (laughing); 0 is neutral.</param>
/// <param name="Brows">−1 (frowning) to 1 (raised).</param>
/// <param name="EyesOpen">0 (closed) to 1 (wide).</param>
/// <param name="MouthOpen">0 (closed) to 1 (speaking aloud).</param>
/// <param name="Glasses">Whether glasses are worn now.</param>
/// <param name="Hat">Whether something is worn on the head now.</param>
public readonly record struct Look(
    float Smile = 0, float Brows = 0, float EyesOpen = 0.8f, float MouthOpen = 0, bool Glasses = false,
    bool Hat = false)
{
    /// <summary>A calm face, with glasses on whoever owns some, without a hat.</summary>
    public static Look Neutral(Appearance appearance) => new(0, 0, 0.8f, 0, appearance.WearsGlasses);

    /// <summary>The look of some moment.</summary>
    public static Look Draw(Appearance appearance, Random random) => Neutral(appearance) with
    {
        Smile = 2 * random.NextSingle() - 1,
        Glasses = appearance.WearsGlasses && random.NextSingle() < 0.7f,
        Hat = random.NextSingle() < 0.1f,
    };
}
