using System.Numerics.Tensors;
using Astro.Ros;
using Astro.VisualId;

namespace Astro.Perception;

/// <summary>
/// Decides who tracks are from several looks at each. A name takes enough agreeing looks, a mean cosine above the
/// threshold and a lead over the runner-up, and goes to one visible track only; a named track keeps its name with a
/// little less than it took. A face that was out of sight, be it for one frame, must be looked at again before it has
/// its name back: another head may have come in its place. Without allocation in steady state.
/// </summary>
public sealed class IdentityFusion : IDisposable
{
    /// <summary>The cosine below which two looks in a row are not one head: the track has slipped to another.</summary>
    private const float SlipCosine = 0.1f;

    /// <summary>How far below the threshold a name is kept, and what holding a name is worth against a rival.</summary>
    private const float Hysteresis = 0.05f;

    private const float LeastWeight = 0.01f;

    /// <summary>The width of the logistic that turns a cosine into a confidence.</summary>
    private const float ConfidenceScale = 0.05f;

    /// <summary>The age of the last look from which on more age makes a look no more interesting.</summary>
    private const float MaxInterestSeconds = 5;

    private readonly Gallery _gallery;
    private readonly ProbeVectors _vectors;
    private readonly TrackState[] _states;
    private readonly float[] _cosines;
    private FusionOptions _options;
    private ReasonBook _reasons;
    private long _frame;

    /// <summary>Makes a fusion without evidence.</summary>
    /// <param name="gallery">Who can be recognised; people may be added later.</param>
    /// <param name="options">How much a decision takes.</param>
    /// <param name="slots">How many tracks there can be at once.</param>
    public IdentityFusion(Gallery gallery, FusionOptions options, int slots)
    {
        _gallery = gallery;
        _options = options;
        _reasons = new ReasonBook(gallery, options);
        _vectors = new ProbeVectors(slots, gallery.Dimensions);
        _cosines = new float[gallery.MaxPeople];
        _states = new TrackState[slots];
        for (var slot = 0; slot < slots; slot++)
            _states[slot] = new TrackState(new IdentityEvidence(gallery.MaxPeople));
    }

    /// <summary>How much a decision takes; what was seen so far stays.</summary>
    public FusionOptions Options
    {
        get => _options;
        set => (_options, _reasons) = (value, new ReasonBook(_gallery, value));
    }

    /// <summary>The last look's vector of each slot.</summary>
    internal ProbeVectors Vectors => _vectors;

    /// <summary>How much a look at this face would tell now; 0 when none should be taken.</summary>
    /// <remarks>A look tells more the better it is, the longer the last one is ago and the less is decided.</remarks>
    public float Interest(in TrackedFace face, Time stamp)
    {
        var state = _states[face.Slot];
        if (_gallery.TemplateCount == 0 || LookGate.Against(face, _options) is not null || !IsDue(state, stamp))
            return 0;
        var seconds = state.LastLook is { } last ? (float)(stamp - last).TotalSeconds : MaxInterestSeconds;
        return Weight(face) * Math.Min(seconds, MaxInterestSeconds) * (state.IsSettled ? 1 : 2);
    }

    /// <summary>Adds a look at a face; ignored when it is of no <see cref="Interest"/>, or is no unit vector.</summary>
    /// <param name="face">The face that was looked at.</param>
    /// <param name="probe">The face's vector of unit length.</param>
    /// <param name="stamp">When the frame was taken.</param>
    public void AddLook(in TrackedFace face, ReadOnlySpan<float> probe, Time stamp)
    {
        var state = _states[face.Slot];
        var last = _vectors[face.Slot];
        if (Interest(face, stamp) <= 0 || !(Math.Abs(TensorPrimitives.Norm(probe) - 1) < 0.01f))
            return;
        if (state.LastLook is not null && TensorPrimitives.Dot(probe, last) < SlipCosine)
            state.Forget();
        probe.CopyTo(last);
        state.LastLook = stamp;
        state.LookedIn = _frame;
        _gallery.Score(probe, _cosines);
        state.Evidence.Add(
            _cosines.AsSpan(0, _gallery.Count), Weight(face), LookGate.IsFrontal(face, _options), _options);
    }

    /// <summary>Forgets a track that is over; its vector is zeroed.</summary>
    public void End(int slot)
    {
        _states[slot].Forget();
        _vectors.Zero(slot);
    }

    /// <summary>Decides who the faces of a frame are.</summary>
    /// <param name="faces">The visible faces.</param>
    /// <param name="identities">Receives one decision a face, in the same order.</param>
    public void Decide(ReadOnlySpan<TrackedFace> faces, Span<FaceIdentity> identities)
    {
        foreach (ref readonly var face in faces)
        {
            var state = _states[face.Slot];
            if (state.SeenIn != _frame - 1 && state.LookedIn != _frame)
                state.IsBack = true;
            else if (state.LookedIn == _frame)
                state.IsBack = false;
            state.SeenIn = _frame;
            state.Claim = ClaimOf(state);
        }
        for (var i = 0; i < faces.Length; i++)
            identities[i] = Decide(faces[i], HasBetterRival(faces, i));
        for (var i = 0; i < faces.Length; i++)
        {
            var state = _states[faces[i].Slot];
            state.Verdict = identities[i].Verdict;
            state.Named = identities[i].Verdict == Verdict.Known ? state.Claim : -1;
        }
        _frame++;
    }

    /// <summary>Zeroes and frees the vectors.</summary>
    public void Dispose() => _vectors.Dispose();

    /// <summary>What a look weighs: its quality, yet never nothing, since it passed the gate.</summary>
    private static float Weight(in TrackedFace face) => Math.Max(face.Quality.Total, LeastWeight);

    private FaceIdentity Decide(in TrackedFace face, bool hasBetterRival)
    {
        var state = _states[face.Slot];
        var evidence = state.Evidence;
        var verdict = state.Claim >= 0 && !hasBetterRival ? Verdict.Known
            : IsStranger(evidence) ? Verdict.Unknown
            : Verdict.Undecided;
        var reason = verdict switch
        {
            Verdict.Known => new Reason(ReasonCode.Agreed, state.Claim),
            Verdict.Unknown when _gallery.TemplateCount == 0 => new Reason(ReasonCode.NobodyEnrolled),
            Verdict.Unknown => new Reason(ReasonCode.Stranger),
            _ when hasBetterRival => new Reason(ReasonCode.OnAnotherFace, state.Claim),
            _ => LookGate.Against(face, _options) ?? WhyUndecided(state),
        };
        var confidence = verdict == Verdict.Known
            ? (float)(1 / (1 + Math.Exp((_options.Threshold - evidence.Cosine) / ConfidenceScale)))
            : 0;
        return new FaceIdentity(
            face.TrackId, verdict, verdict == Verdict.Known ? _gallery[state.Claim] : null, confidence,
            evidence.Cosine, evidence.Margin, verdict == Verdict.Unknown ? evidence.Strange : evidence.Agreeing,
            float.NaN, _reasons[reason]);
    }

    private int ClaimOf(TrackState state)
    {
        var evidence = state.Evidence;
        if (evidence.Leader < 0 || state.IsBack)
            return -1;
        var holds = evidence.Leader == state.Named;
        return evidence.Agreeing >= _options.MinLooks
            && evidence.Cosine >= _options.Threshold - (holds ? Hysteresis : 0)
            && evidence.Margin >= (holds ? _options.Margin / 2 : _options.Margin)
            ? evidence.Leader
            : -1;
    }

    private bool HasBetterRival(ReadOnlySpan<TrackedFace> faces, int index)
    {
        var state = _states[faces[index].Slot];
        for (var i = 0; i < faces.Length && state.Claim >= 0; i++)
        {
            var rival = _states[faces[i].Slot];
            if (i == index || rival.Claim != state.Claim)
                continue;
            var lead = Strength(rival) - Strength(state);
            if (lead > 0 || (lead == 0 && faces[i].TrackId < faces[index].TrackId))
                return true;
        }
        return false;
    }

    private static float Strength(TrackState state) =>
        state.Evidence.Cosine + (state.Named == state.Claim ? Hysteresis : 0);

    private bool IsStranger(IdentityEvidence evidence) =>
        _gallery.TemplateCount == 0
        || (evidence.Strange >= _options.MinUnknownLooks && evidence.Cosine < _options.Threshold);

    private Reason WhyUndecided(TrackState state)
    {
        var evidence = state.Evidence;
        return evidence.Leader < 0 ? new Reason(ReasonCode.NotLookedAt)
            : state.IsBack ? new Reason(ReasonCode.BackInSight)
            : evidence.Cosine < _options.Threshold ? new Reason(ReasonCode.NoMatch)
            : evidence.Margin < _options.Margin ? new Reason(ReasonCode.Ambiguous, evidence.Leader, evidence.RunnerUp)
            : new Reason(ReasonCode.TooFewLooks, evidence.Leader, evidence.Agreeing);
    }

    private bool IsDue(TrackState state, Time stamp) =>
        state.LastLook is not { } last
        || state.IsBack || state.SeenIn != _frame - 1
        || stamp - last >= (state.IsSettled ? _options.SettledSpacing : _options.LookSpacing);

    private sealed class TrackState(IdentityEvidence evidence)
    {
        public IdentityEvidence Evidence { get; } = evidence;

        public Time? LastLook { get; set; }

        /// <summary>The frame that the last look was taken in.</summary>
        public long LookedIn { get; set; } = -1;

        /// <summary>The frame that the face was last seen in.</summary>
        public long SeenIn { get; set; } = -1;

        /// <summary>Whether the face was out of sight and has not been looked at since.</summary>
        public bool IsBack { get; set; }

        public Verdict Verdict { get; set; }

        /// <summary>The person that the track was named as in the last frame, or −1.</summary>
        public int Named { get; set; } = -1;

        /// <summary>The person that the evidence suffices for in this frame, or −1.</summary>
        public int Claim { get; set; } = -1;

        public bool IsSettled => Verdict != Verdict.Undecided && !Evidence.InDoubt;

        public void Forget()
        {
            Evidence.Reset();
            (LastLook, Verdict, Named, Claim, IsBack) = (null, Verdict.Undecided, -1, -1, false);
        }
    }
}
