using System.Numerics;
using Astro.Imaging;
using Astro.Ros;
using Astro.Vision;
using Astro.VisualId;

namespace Astro.Perception.Tests;

/// <summary>Makes the small worlds that the tests look at.</summary>
internal static class Scene
{
    /// <summary>The stamp of a frame at 10 Hz.</summary>
    public static Time Frame(int index) => Time.FromSeconds(1 + 0.1 * index);

    /// <summary>A 640 x 480 picture with texture everywhere, so that any face in it counts as sharp.</summary>
    public static ImageBuffer Picture()
    {
        var picture = new ImageBuffer(640, 480, PixelFormat.Rgb24);
        new Random(1).NextBytes(picture.Pixels);
        return picture;
    }

    /// <summary>A frontal face around that centre (px).</summary>
    public static FaceDetection Face(float centreX, float centreY, float width = 60)
    {
        var landmarks = new FaceLandmarks(
            new Vector2(centreX - 0.18f * width, centreY - 0.12f * width),
            new Vector2(centreX + 0.18f * width, centreY - 0.12f * width),
            new Vector2(centreX, centreY + 0.08f * width),
            new Vector2(centreX - 0.15f * width, centreY + 0.3f * width),
            new Vector2(centreX + 0.15f * width, centreY + 0.3f * width));
        var box = new FaceBox(centreX - width / 2, centreY - 0.6f * width, width, 1.2f * width);
        return new FaceDetection { Box = box, Landmarks = landmarks, Score = 0.9f };
    }

    /// <summary>A gallery whose person <c>i</c> has one template, axis <c>i</c>; the last axis is nobody's.</summary>
    public static Gallery Household(params string[] names)
    {
        var gallery = new Gallery(names.Length + 1, "test");
        for (var i = 0; i < names.Length; i++)
        {
            gallery.Add(new Person($"p_{i}", names[i]));
            var template = new float[names.Length + 1];
            template[i] = 1;
            gallery.AddTemplate(i, template);
        }
        return gallery;
    }

    /// <summary>A unit vector with the given cosine to each person's template.</summary>
    public static float[] Probe(params float[] cosines)
    {
        var rest = 1 - cosines.Sum(c => c * c);
        return [.. cosines, MathF.Sqrt(Math.Max(0, rest))];
    }
}
