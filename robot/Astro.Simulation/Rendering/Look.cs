namespace Astro.Simulation.Rendering;

/// <summary>What changes about a drawn person from hour to hour. The default value is a calm face with its eyes closed;
/// start from <see cref="Neutral"/>.</summary>
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
    /// <summary>How often something is worn on the head indoors: the share of looks.</summary>
    public const double UsualHats = 0.1;

    /// <summary>A calm face, with glasses on whoever owns some, without a hat.</summary>
    public static Look Neutral(Appearance appearance) => new(0, 0, 0.8f, 0, appearance.WearsGlasses);

    /// <summary>The look of some moment of a day at home: mostly calm, at times smiling, speaking, blinking or
    /// frowning. Whoever owns glasses wears them seven times out of ten; others now and then put on a pair to read.
    /// </summary>
    /// <param name="appearance">Who it is.</param>
    /// <param name="random">Advances by the same number of draws whatever comes of them.</param>
    /// <param name="hats">How often something is worn on the head, 0 to 1.</param>
    /// <param name="glasses">How often glasses are worn, 0 to 1, whoever it is; null for as often as in life.</param>
    public static Look Draw(
        Appearance appearance, Random random, double hats = UsualHats, double? glasses = null)
    {
        ArgumentNullException.ThrowIfNull(appearance);
        ArgumentNullException.ThrowIfNull(random);
        float mood = random.NextSingle(), brows = random.NextSingle(), speech = random.NextSingle();
        float eyes = random.NextSingle(), reading = random.NextSingle(), hat = random.NextSingle();
        return new Look(
            mood < 0.15f ? -4 * (0.15f - mood) : mood < 0.5f ? 0.2f * (mood - 0.15f) : 1.9f * (mood - 0.5f),
            0.9f * (2 * brows - 1) * MathF.Abs(2 * brows - 1),
            eyes < 0.03f ? 0.1f : 0.66f + 0.26f * eyes,
            speech < 0.72f ? 0 : (speech - 0.72f) / 0.28f * 0.8f,
            reading < (glasses ?? UsualGlasses(appearance)),
            hat < hats);
    }

    private static double UsualGlasses(Appearance appearance) =>
        appearance.WearsGlasses ? 0.7 : appearance.Age >= 14 ? 0.04 : 0;
}
