using System.Numerics;
using System.Runtime.CompilerServices;

namespace Astro.Vision;

/// <summary>
/// Five points of a face in the frame (px), pixel centres at whole numbers: right eye, left eye, tip of the nose,
/// right and left corner of the mouth. Right and left are the person's own: the right eye of an upright face is at
/// the image's left.
/// </summary>
[InlineArray(Count)]
public struct FaceLandmarks : IEquatable<FaceLandmarks>
{
    /// <summary>How many points there are.</summary>
    public const int Count = 5;

    private Vector2 _point;

    /// <summary>Names the five points.</summary>
    public FaceLandmarks(Vector2 rightEye, Vector2 leftEye, Vector2 nose, Vector2 rightMouth, Vector2 leftMouth)
    {
        this[0] = rightEye;
        this[1] = leftEye;
        this[2] = nose;
        this[3] = rightMouth;
        this[4] = leftMouth;
    }

    /// <summary>Centre of the person's right eye.</summary>
    public readonly Vector2 RightEye => this[0];

    /// <summary>Centre of the person's left eye.</summary>
    public readonly Vector2 LeftEye => this[1];

    /// <summary>Tip of the nose.</summary>
    public readonly Vector2 Nose => this[2];

    /// <summary>The person's right corner of the mouth.</summary>
    public readonly Vector2 RightMouth => this[3];

    /// <summary>The person's left corner of the mouth.</summary>
    public readonly Vector2 LeftMouth => this[4];

    /// <summary>Whether all five points are the same.</summary>
    public static bool operator ==(in FaceLandmarks a, in FaceLandmarks b) => a.Equals(b);

    /// <summary>Whether any point differs.</summary>
    public static bool operator !=(in FaceLandmarks a, in FaceLandmarks b) => !a.Equals(b);

    /// <inheritdoc/>
    public readonly bool Equals(FaceLandmarks other) => ((ReadOnlySpan<Vector2>)this).SequenceEqual(other);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is FaceLandmarks other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(this[0], this[1], this[2], this[3], this[4]);
}
