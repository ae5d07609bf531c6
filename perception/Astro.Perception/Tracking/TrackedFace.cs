using Astro.Vision;

namespace Astro.Perception;

/// <summary>A followed face in one frame, measured.</summary>
/// <param name="TrackId">The track.</param>
/// <param name="Slot">The track's place in the tracker's pool.</param>
/// <param name="Detection">Box, landmarks (px) and score.</param>
/// <param name="Pose">The head's turn against the line of sight (rad).</param>
/// <param name="Quality">Fitness for recognition.</param>
/// <param name="Distance">Camera to face (m); NaN without intrinsics.</param>
public readonly record struct TrackedFace(
    uint TrackId, int Slot, FaceDetection Detection, HeadPose Pose, FaceQuality Quality, float Distance);
