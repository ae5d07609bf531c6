using Astro.Imaging;
using Astro.Vision;

namespace Astro.Perception.Tests;

/// <summary>Finds whatever faces it is told to.</summary>
internal sealed class FakeDetector : IFaceDetector
{
    public FaceDetection[] Faces { get; set; } = [];

    public void Dispose()
    {
    }

    public int Detect(ImageView image, Span<FaceDetection> faces)
    {
        var count = Math.Min(Faces.Length, faces.Length);
        Faces.AsSpan(0, count).CopyTo(faces);
        return count;
    }
}
