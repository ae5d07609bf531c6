using System.Numerics;
using Astro.Imaging;
using Astro.Vision;

namespace Astro.VisualId.Tests.Photos;

/// <summary>
/// Sees in a picture what its colour says: red is how many faces there are, green which way the face's vector points.
/// The first face fills the middle of the picture, and each further one is larger than the one before.
/// </summary>
internal sealed class FakeVision : IFaceDetector, IFaceEmbedder
{
    public int Dimensions => 8;

    public string ModelId => "fake";

    /// <summary>The landmarks of every face that was embedded.</summary>
    public List<FaceLandmarks> Embedded { get; } = [];

    public int Detect(ImageView image, Span<FaceDetection> faces)
    {
        var count = Centre(image)[0];
        for (var i = 0; i < count; i++)
            faces[i] = Face(image.Width / 2f, image.Height / 2f, 10 + 2 * i);
        return count;
    }

    public void Embed(ImageView image, in FaceLandmarks landmarks, Span<float> vector)
    {
        Embedded.Add(landmarks);
        vector.Clear();
        vector[Centre(image)[1] % Dimensions] = 1;
    }

    public void Dispose()
    {
    }

    private static FaceDetection Face(float x, float y, float width)
    {
        var landmarks = new FaceLandmarks(
            new Vector2(x - 2, y - 2), new Vector2(x + 3, y - 2), new Vector2(x, y),
            new Vector2(x - 1, y + 3), new Vector2(x + 2, y + 3));
        var box = new FaceBox(x - width / 2, y - width / 2, width, width);
        return new FaceDetection { Box = box, Landmarks = landmarks, Score = 0.9f };
    }

    private static ReadOnlySpan<byte> Centre(ImageView image) =>
        image.Pixels.Slice(image.Height / 2 * image.Stride + image.Width / 2 * 3, 3);
}
