using System.Numerics;
using Astro.Imaging;

namespace Astro.Vision.Tests.Alignment;

[TestFixture]
public sealed class FaceAlignerTests
{
    private const int Plane = FaceAligner.Side * FaceAligner.Side;

    [Test]
    public void A_face_that_is_aligned_already_is_copied()
    {
        var image = Frames.Noise(112, 112, PixelFormat.Rgb24, seed: 1);
        var tensor = Align(image.View, FaceAligner.Template);
        for (var channel = 0; channel < 3; channel++)
            for (var i = 0; i < Plane; i++)
                Assert.That(tensor[channel * Plane + i], Is.EqualTo((float)image.Pixels[3 * i + channel]).Within(0.1));
    }

    [Test]
    public void A_face_that_is_turned_scaled_and_shifted_comes_back_upright()
    {
        var moved = new SimilarityTransform(new Vector2(1.2f, 0.9f), new Vector2(150, 40));
        var image = new ImageBuffer(400, 400, PixelFormat.Rgb24);
        for (var y = 0; y < 400; y++)
        {
            for (var x = 0; x < 400; x++)
            {
                var face = moved.Inverse().Apply(new Vector2(x, y));
                image.Pixels[y * image.Stride + 3 * x] = (byte)Math.Clamp(face.X * 2, 0, 255);
                image.Pixels[y * image.Stride + 3 * x + 1] = (byte)Math.Clamp(face.Y * 2, 0, 255);
            }
        }
        var landmarks = Frames.Moved(FaceAligner.Template, moved);
        var tensor = Align(image.View, landmarks);
        for (var y = 1; y < 111; y += 10)
        {
            for (var x = 1; x < 111; x += 10)
            {
                Assert.That(tensor[y * 112 + x], Is.EqualTo(2 * x).Within(1.5), $"red at {x}, {y}");
                Assert.That(tensor[Plane + y * 112 + x], Is.EqualTo(2 * y).Within(1.5), $"green at {x}, {y}");
            }
        }
    }

    [Test]
    public void Between_pixels_values_are_bilinear()
    {
        var image = new ImageBuffer(112, 112, PixelFormat.Rgb24);
        image.Pixels[(50 * 112 + 60) * 3] = 200;
        var shifted = new SimilarityTransform(Vector2.UnitX, new Vector2(0.25f, 0.5f));
        var landmarks = Frames.Moved(FaceAligner.Template, shifted);
        var tensor = Align(image.View, landmarks);
        Assert.That(tensor[50 * 112 + 60], Is.EqualTo(200 * 0.75 * 0.5).Within(0.2));
        Assert.That(tensor[49 * 112 + 59], Is.EqualTo(200 * 0.25 * 0.5).Within(0.2));
    }

    [Test]
    public void The_pixel_format_and_padding_make_no_difference()
    {
        var rgb = Frames.Noise(130, 120, PixelFormat.Rgb24, seed: 2);
        var moved = new SimilarityTransform(new Vector2(0.9f, 0.3f), new Vector2(20, -9));
        var landmarks = Frames.Moved(FaceAligner.Template, moved);
        var expected = Align(rgb.View, landmarks, ChannelScale.ImageNet);
        Assert.That(Align(Frames.Swapped(rgb).View, landmarks, ChannelScale.ImageNet), Is.EqualTo(expected));
        var padded = Frames.Padded(rgb, padding: 5);
        var view = new ImageView(padded, rgb.Width, rgb.Height, rgb.Stride + 5, PixelFormat.Rgb24);
        Assert.That(Align(view, landmarks, ChannelScale.ImageNet), Is.EqualTo(expected));
    }

    [Test]
    public void Gray_fills_all_three_planes()
    {
        var gray = Frames.Noise(112, 112, PixelFormat.Gray8, seed: 3);
        var tensor = Align(gray.View, FaceAligner.Template);
        Assert.That(tensor[Plane..(2 * Plane)], Is.EqualTo(tensor[..Plane]));
        Assert.That(tensor[300], Is.EqualTo((float)gray.Pixels[300]).Within(0.1));
    }

    [Test]
    public void Outside_the_frame_it_is_black_as_the_network_sees_black()
    {
        var white = new ImageBuffer(112, 112, PixelFormat.Rgb24);
        white.Pixels.AsSpan().Fill(255);
        var far = new SimilarityTransform(Vector2.UnitX, new Vector2(56, 0));
        var tensor = Align(white.View, Frames.Moved(FaceAligner.Template, far), ChannelScale.ImageNet);
        Assert.That(tensor[10], Is.EqualTo((1 - 0.485) / 0.229).Within(1e-3));
        Assert.That(tensor[100], Is.EqualTo(-0.485 / 0.229).Within(1e-3));
        Assert.That(tensor[2 * Plane + 100], Is.EqualTo(-0.406 / 0.225).Within(1e-3));
    }

    [TestCase(0f)]
    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    [TestCase(3e38f)]
    public void Points_without_a_face_give_black(float value)
    {
        var landmarks = new FaceLandmarks();
        ((Span<Vector2>)landmarks).Fill(new Vector2(value));
        var tensor = Align(Frames.Noise(64, 64, PixelFormat.Rgb24, seed: 4).View, landmarks);
        Assert.That(tensor, Is.All.EqualTo(0));
    }

    private static float[] Align(ImageView image, FaceLandmarks landmarks, ChannelScale? scale = null)
    {
        var tensor = new float[3 * Plane];
        tensor.AsSpan().Fill(-999);
        FaceAligner.Align(image, landmarks, scale ?? ChannelScale.Identity, tensor);
        return tensor;
    }
}
