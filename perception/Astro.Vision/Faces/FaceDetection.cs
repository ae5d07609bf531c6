namespace Astro.Vision;

/// <summary>One face that a detector found in one frame.</summary>
public struct FaceDetection
{
    /// <summary>Where (px).</summary>
    public FaceBox Box;

    /// <summary>Its five points (px).</summary>
    public FaceLandmarks Landmarks;

    /// <summary>How sure the detector is, 0 to 1.</summary>
    public float Score;
}
