using Astro.Evaluation;
using Astro.Simulation.Rendering;

namespace Astro.App.Recognition;

/// <summary>The groups of people between whom recognition shall not differ.</summary>
internal static class PeopleGroups
{
    private static readonly (string Name, int First, int Last)[] Bands =
        [("1–3", 1, 3), ("4–7", 4, 7), ("8–10", 8, 10)];

    private static readonly (string Attribute, string Value, Func<FaceLabels, bool> Has)[] Fixed =
    [
        .. Bands.Select(band => ("tone", band.Name, Within(band.First, band.Last))),
        .. Enumerable.Range(1, 10).Select(tone => ("tone", $"{tone}", Within(tone, tone))),
        .. Enum.GetValues<AgeGroup>().Select(age => ("age", age.ToString().ToLowerInvariant(), OfAge(age))),
        ("beard", "yes", labels => labels.Beard),
        ("beard", "no", labels => !labels.Beard),
    ];

    /// <summary>Of comparisons of a person with the same person. Glasses and hats come and go: a comparison is of the
    /// group that wears one if they are worn on either side.</summary>
    public static IReadOnlyList<ComparisonGroup> Of(IReadOnlyList<FaceSample> samples) =>
    [
        .. Fixed.Select(group =>
            new ComparisonGroup(group.Attribute, group.Value, pair => group.Has(samples[pair.Probe].Labels))),
        .. Worn("glasses", samples, labels => labels.Glasses),
        .. Worn("hat", samples, labels => labels.Hat),
    ];

    /// <summary>Of faces in frames, by what does not come and go.</summary>
    public static IEnumerable<FaceGroup<FaceTrial>> OfFaces(Func<FaceTrial, bool> counted) => Fixed.Select(group =>
        new FaceGroup<FaceTrial>(
            group.Attribute, group.Value, face => counted(face) && group.Has(face.Labels)));

    private static ComparisonGroup[] Worn(string what, IReadOnlyList<FaceSample> samples, Func<FaceLabels, bool> wears)
    {
        bool OnEither(Comparison pair) =>
            wears(samples[pair.Probe].Labels) || wears(samples[pair.Reference].Labels);
        return [new(what, "yes", OnEither), new(what, "no", pair => !OnEither(pair))];
    }

    private static Func<FaceLabels, bool> Within(int first, int last) =>
        labels => labels.Tone >= first && labels.Tone <= last;

    private static Func<FaceLabels, bool> OfAge(AgeGroup age) => labels => labels.Age == age;
}
