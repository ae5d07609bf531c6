using System.Numerics;
using System.Runtime.Intrinsics;

namespace Astro.Vision;

/// <summary>Points at equal distances, and what becomes of the values found there.</summary>
/// <param name="Start">The first point (px).</param>
/// <param name="Step">From each point to the next (px).</param>
/// <param name="Factor">Each channel, in the image's order, is multiplied by this;</param>
/// <param name="Offset">then this is added.</param>
internal readonly record struct SampledLine(
    Vector2 Start, Vector2 Step, Vector128<float> Factor, Vector128<float> Offset)
{
    public float X(int i) => Start.X + Step.X * i;

    public float Y(int i) => Start.Y + Step.Y * i;
}
