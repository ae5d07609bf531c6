using Astro.Imaging;

namespace Astro.Vision.Tests.Quality;

[TestFixture]
public sealed class FaceQualityEstimatorTests
{
    private const float Degree = MathF.PI / 180;

    [TestCase(20, 0.0)]
    [TestCase(48, 0.5)]
    [TestCase(150, 1.0)]
    public void Size_counts_from_useless_to_ample(int width, double expected) =>
        Assert.That(Rate(Textured(200, 60), width).Size, Is.EqualTo(expected).Within(1e-6));

    [Test]
    public void The_narrower_side_counts() => Assert.That(
        FaceQualityEstimator.Estimate(Textured(200, 60).View, Face(new FaceBox(0, 0, 20, 150)), default).Size, Is.Zero);

    [Test]
    public void A_blurred_face_is_less_sharp_at_any_contrast()
    {
        foreach (var amplitude in new[] { 30, 60, 100 })
        {
            var sharp = Textured(160, amplitude);
            var blurred = Blurred(sharp, radius: 8);
            Assert.That(Rate(blurred, 160).Sharpness, Is.LessThan(0.5 * Rate(sharp, 160).Sharpness), $"{amplitude}");
        }
    }

    [Test]
    public void Contrast_alone_does_not_make_sharp() => Assert.That(
        Rate(Textured(160, 30), 160).Sharpness, Is.EqualTo(Rate(Textured(160, 100), 160).Sharpness).Within(0.1));

    [Test]
    public void A_flat_a_black_and_a_burnt_out_face_are_badly_exposed()
    {
        Assert.That(Rate(Textured(160, 60), 160).Exposure, Is.GreaterThan(0.9));
        Assert.That(Rate(Textured(160, 4), 160).Exposure, Is.LessThan(0.3), "flat");
        Assert.That(Rate(Textured(160, 6, middle: 8), 160).Exposure, Is.LessThan(0.1), "black");
        Assert.That(Rate(Textured(160, 6, middle: 248), 160).Exposure, Is.LessThan(0.1), "burnt out");
    }

    [TestCase(0, 0, 1.0)]
    [TestCase(30, 0, 0.75)]
    [TestCase(-30, 0, 0.75)]
    [TestCase(60, 0, 0.0)]
    [TestCase(100, 0, 0.0)]
    [TestCase(0, 22.5f, 0.75)]
    public void Turning_away_costs(float yaw, float pitch, double expected) => Assert.That(
        Rate(Textured(160, 60), 160, new HeadPose(yaw * Degree, pitch * Degree, 1)).Pose,
        Is.EqualTo(expected).Within(1e-5));

    [Test]
    public void Colour_order_makes_no_difference()
    {
        var image = Frames.Noise(160, 160, PixelFormat.Rgb24, seed: 6);
        Assert.That(Rate(Frames.Swapped(image), 160), Is.EqualTo(Rate(image, 160)));
    }

    [TestCase(-500f, 100f)]
    [TestCase(float.NaN, 100f)]
    [TestCase(10f, float.NaN)]
    public void A_box_beside_the_frame_is_worth_nothing(float x, float width)
    {
        var quality = FaceQualityEstimator.Estimate(
            Textured(160, 60).View, Face(new FaceBox(x, 0, width, 100)), default);
        Assert.That(quality.Total, Is.Zero);
    }

    [Test]
    public void The_total_is_the_product() =>
        Assert.That(new FaceQuality(0.5f, 0.5f, 1, 0.8f).Total, Is.EqualTo(0.2).Within(1e-6));

    private static FaceQuality Rate(ImageBuffer image, int width, HeadPose pose = default) =>
        FaceQualityEstimator.Estimate(image.View, Face(new FaceBox(0, 0, width, width)), pose);

    private static FaceDetection Face(FaceBox box) => new() { Box = box, Score = 1 };

    /// <summary>Squares of ten pixels, each of its own brightness.</summary>
    private static ImageBuffer Textured(int side, int amplitude, int middle = 128)
    {
        var random = new Random(9);
        var squares = Enumerable.Range(0, 400).Select(_ => random.NextDouble() * 2 - 1).ToArray();
        var image = new ImageBuffer(side, side, PixelFormat.Gray8);
        for (var i = 0; i < image.Pixels.Length; i++)
            image.Pixels[i] = (byte)(middle + amplitude * squares[i / side / 10 * 20 + i % side / 10]);
        return image;
    }

    private static ImageBuffer Blurred(ImageBuffer image, int radius)
    {
        var blurred = new ImageBuffer(image.Width, image.Height, image.Format);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var (sum, count) = (0, 0);
                for (var row = Math.Max(0, y - radius); row <= Math.Min(image.Height - 1, y + radius); row++)
                    for (var at = Math.Max(0, x - radius); at <= Math.Min(image.Width - 1, x + radius); at++)
                        (sum, count) = (sum + image.Pixels[row * image.Stride + at], count + 1);
                blurred.Pixels[y * image.Stride + x] = (byte)(sum / count);
            }
        }
        return blurred;
    }
}
