using System.Runtime.Intrinsics;

namespace Astro.FindPerson;

/// <summary>
/// For every kind of sight, the chance of finding somebody for each heading that they may have: one vector of
/// <see cref="Headings.Count"/>, so that a cell is weighed in one step.
/// </summary>
internal sealed class DetectionTable
{
    private readonly Vector256<float>[] _chances = new Vector256<float>[Sight.Kinds];

    /// <param name="detection">The chance for one frame.</param>
    /// <param name="frames">How many frames a look has.</param>
    public DetectionTable(DetectionModel detection, int frames)
    {
        Span<float> chances = stackalloc float[Headings.Count];
        for (var kind = 0; kind < Sight.Kinds; kind++)
        {
            var towardsEye = 2 * Math.PI * Sight.DirectionOf(kind) / Sight.Directions + Math.PI;
            for (var heading = 0; heading < Headings.Count; heading++)
                chances[heading] = (float)detection.PerLook(
                    Sight.StrengthOf(kind), Headings.Apart(heading, towardsEye), frames);
            _chances[kind] = Vector256.Create<float>(chances);
        }
    }

    /// <summary>The chances for a kind of sight, heading by heading.</summary>
    public ref readonly Vector256<float> this[int kind] => ref _chances[kind];
}
