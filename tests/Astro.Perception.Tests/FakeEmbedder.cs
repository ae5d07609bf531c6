using Astro.Imaging;
using Astro.Vision;

namespace Astro.Perception.Tests;

/// <summary>Describes a face by where it is, in the terms of <see cref="Scene.Household"/>: in the upper half of the
/// frame person 0 is on the left and person 1 on the right, in the lower half is nobody.</summary>
internal sealed class FakeEmbedder(int dimensions) : IFaceEmbedder
{
    public int Dimensions => dimensions;

    public string ModelId => "test";

    /// <summary>How many faces were embedded.</summary>
    public int Count { get; private set; }

    public void Dispose()
    {
    }

    public void Embed(ImageView image, in FaceLandmarks landmarks, Span<float> vector)
    {
        Count++;
        var nose = landmarks[2];
        vector.Clear();
        vector[^1] = 1;
        if (nose.Y > image.Height / 2f)
            return;
        vector[^1] = 0.6f;
        vector[nose.X < image.Width / 2f ? 0 : 1] = 0.8f;
    }
}
