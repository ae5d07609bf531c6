using System.Numerics;

namespace Astro.Vision.Detection;

/// <summary>
/// Makes one face of the candidates that cover it, led by the most certain. Greedy, and the same for equal input.
/// </summary>
internal sealed class NonMaximumSuppression
{
    /// <summary>Boxes that share this much are two answers for one face, not two faces side by side.</summary>
    private const float SameFace = 0.5f;

    private ulong[] _order = [];

    /// <summary>Writes the survivors, the most certain first, and returns how many.</summary>
    /// <param name="candidates">In any order; of equal scores the earlier goes first.</param>
    /// <param name="overlap">The greatest intersection over union that two survivors may have, 0 to 1.</param>
    /// <param name="survivors">Room for the result; what does not fit is dropped.</param>
    public int Select(ReadOnlySpan<FaceDetection> candidates, float overlap, Span<FaceDetection> survivors)
    {
        if (_order.Length < candidates.Length)
            _order = new ulong[candidates.Length];
        var order = _order.AsSpan(0, candidates.Length);
        // Positive floats sort like their bits, and integers sort without a comparer, which would allocate.
        for (var i = 0; i < order.Length; i++)
            order[i] = (ulong)~BitConverter.SingleToUInt32Bits(candidates[i].Score) << 32 | (uint)i;
        order.Sort();
        var kept = 0;
        foreach (var key in order)
        {
            if (kept == survivors.Length)
                break;
            ref readonly var candidate = ref candidates[(int)(uint)key];
            if (!Overlaps(candidate.Box, survivors[..kept], overlap))
                survivors[kept++] = candidate;
        }
        foreach (ref var survivor in survivors[..kept])
            Blend(candidates, ref survivor);
        return kept;
    }

    /// <summary>
    /// Moves a survivor to the score-weighted mean of the candidates that it stands for. Neighbouring cells err
    /// independently, so their mean lies closer to the face than the best of them (Bazarevsky et al., "BlazeFace",
    /// 2019, section 4).
    /// </summary>
    private static void Blend(ReadOnlySpan<FaceDetection> candidates, ref FaceDetection survivor)
    {
        Vector4 box = default;
        FaceLandmarks points = default;
        var weight = 0f;
        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.Box.IoU(survivor.Box) < SameFace)
                continue;
            var share = candidate.Score;
            weight += share;
            box += share * new Vector4(candidate.Box.X, candidate.Box.Y, candidate.Box.Width, candidate.Box.Height);
            for (var i = 0; i < FaceLandmarks.Count; i++)
                points[i] += share * candidate.Landmarks[i];
        }
        box /= weight;
        survivor.Box = new FaceBox(box.X, box.Y, box.Z, box.W);
        for (var i = 0; i < FaceLandmarks.Count; i++)
            survivor.Landmarks[i] = points[i] / weight;
    }

    private static bool Overlaps(FaceBox box, ReadOnlySpan<FaceDetection> kept, float overlap)
    {
        foreach (ref readonly var other in kept)
            if (box.IoU(other.Box) > overlap)
                return true;
        return false;
    }
}
