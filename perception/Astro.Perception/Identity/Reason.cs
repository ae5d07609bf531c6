namespace Astro.Perception;

/// <summary>Why a verdict is as it is.</summary>
internal enum ReasonCode
{
    NobodyEnrolled,
    NotLookedAt,
    BackInSight,
    TooSmall,
    TurnedAway,
    Blurred,
    BadlyLit,
    TooFewLooks,
    NoMatch,
    Ambiguous,
    OnAnotherFace,
    Agreed,
    Stranger,
}

/// <summary>A reason and its numbers, coarse enough that few differ; <see cref="ReasonBook"/> has the words.</summary>
internal readonly record struct Reason(ReasonCode Code, int First = 0, int Second = 0);
