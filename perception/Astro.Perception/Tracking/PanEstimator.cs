using System.Numerics;
using Astro.Ros;
using Astro.Vision;

namespace Astro.Perception;

/// <summary>
/// Guesses how far the picture moved as a whole since the last frame, because the camera turned: of the shifts that
/// would carry some track onto some detection, and of no shift, the one that explains the most faces. A shift must
/// explain clearly more than standing still does, the more so the larger it is.
/// </summary>
internal static class PanEstimator
{
    /// <summary>The affinity that the largest shift must gain over standing still.</summary>
    private const float ShiftPenalty = 0.35f;

    public static Vector2 Estimate(
        ReadOnlySpan<FaceTrack> tracks, ReadOnlySpan<FaceDetection> detections, Time stamp, float seconds,
        TrackerOptions options)
    {
        var limit = options.MaxPanSpeed * seconds;
        var best = Vector2.Zero;
        var bestScore = Score(tracks, detections, best, stamp, options);
        foreach (var track in tracks)
        {
            if (!track.Visible)
                continue;
            foreach (ref readonly var detection in detections)
            {
                var shift = FaceTrack.CentreOf(detection.Box) - track.Centre;
                if (Math.Abs(shift.X) > limit || Math.Abs(shift.Y) > limit / 4)
                    continue;
                var score = Score(tracks, detections, shift, stamp, options) - ShiftPenalty * shift.Length() / limit;
                if (score > bestScore)
                    (best, bestScore) = (shift, score);
            }
        }
        return best;
    }

    private static float Score(
        ReadOnlySpan<FaceTrack> tracks, ReadOnlySpan<FaceDetection> detections, Vector2 shift, Time stamp,
        TrackerOptions options)
    {
        var sum = 0f;
        foreach (var track in tracks)
        {
            var best = 0f;
            foreach (ref readonly var detection in detections)
                best = Math.Max(best, FaceAffinity.Of(track, shift, detection, stamp, options.MaxFaceSpeed));
            sum += best;
        }
        return sum;
    }
}
