using Astro.Vision;

namespace Astro.Evaluation;

/// <summary>
/// Which detection is which face of one frame. The most certain detection chooses first, the face that it overlaps
/// most of those still free; what then overlaps an ignored region by half of itself is neither right nor wrong; all
/// else is false, a second box on one face included (Everingham et al., "The PASCAL Visual Object Classes Challenge",
/// 2010; ignored regions as in COCO).
/// </summary>
public static class FaceMatching
{
    /// <summary>The intersection over union from which a detection is a face's.</summary>
    public const float DefaultOverlap = 0.5f;

    private const float IgnoredShare = 0.5f;

    /// <summary>Matches detections with faces.</summary>
    /// <param name="detections">The most certain first, as <see cref="IFaceDetector"/> writes them.</param>
    /// <param name="faces">The true boxes.</param>
    /// <param name="ignored">Regions in which a detection is not counted.</param>
    /// <param name="detectionOf">Receives for each face the place of its detection, −1 where it was missed.</param>
    /// <param name="overlap">The least intersection over union, above 0, at most 1.</param>
    /// <returns>How many detections are false.</returns>
    public static int Match(
        ReadOnlySpan<FaceDetection> detections, ReadOnlySpan<FaceBox> faces, ReadOnlySpan<FaceBox> ignored,
        Span<int> detectionOf, float overlap = DefaultOverlap)
    {
        detectionOf = detectionOf[..faces.Length];
        detectionOf.Fill(-1);
        var wrong = 0;
        for (var i = 0; i < detections.Length; i++)
        {
            var box = detections[i].Box;
            var face = BestFree(box, faces, detectionOf, overlap);
            if (face >= 0)
                detectionOf[face] = i;
            else if (!IsIgnored(box, ignored))
                wrong++;
        }
        return wrong;
    }

    private static int BestFree(
        in FaceBox box, ReadOnlySpan<FaceBox> faces, ReadOnlySpan<int> detectionOf, float overlap)
    {
        var (best, most) = (-1, overlap);
        for (var face = 0; face < faces.Length; face++)
        {
            if (detectionOf[face] >= 0)
                continue;
            var shared = box.IoU(faces[face]);
            if (shared >= most && (best < 0 || shared > most))
                (best, most) = (face, shared);
        }
        return best;
    }

    private static bool IsIgnored(in FaceBox box, ReadOnlySpan<FaceBox> ignored)
    {
        foreach (var region in ignored)
        {
            var width = MathF.Min(box.X + box.Width, region.X + region.Width) - MathF.Max(box.X, region.X);
            var height = MathF.Min(box.Y + box.Height, region.Y + region.Height) - MathF.Max(box.Y, region.Y);
            if (width > 0 && height > 0 && width * height >= IgnoredShare * box.Area)
                return true;
        }
        return false;
    }
}
