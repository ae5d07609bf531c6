namespace Astro.Vision.Detection;

/// <summary>Keeps the most certain of the boxes that cover the same face. Greedy, and the same for equal input.</summary>
internal sealed class NonMaximumSuppression
{
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
        // Positive floats sort like their bits. One integer key a candidate sorts without a comparer, which would allocate.
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
        return kept;
    }

    private static bool Overlaps(FaceBox box, ReadOnlySpan<FaceDetection> kept, float overlap)
    {
        foreach (ref readonly var other in kept)
            if (box.IoU(other.Box) > overlap)
                return true;
        return false;
    }
}
