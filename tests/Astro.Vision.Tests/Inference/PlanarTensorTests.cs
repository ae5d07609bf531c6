using Astro.Imaging;
using Astro.Vision.Inference;

namespace Astro.Vision.Tests.Inference;

[TestFixture]
public sealed class PlanarTensorTests
{
    /// <summary>Widths around the sixteen pixels that go at once.</summary>
    [Test]
    public void Every_pixel_lands_in_its_planes(
        [Values(1, 15, 16, 17, 31, 48, 50)] int width, [Values] PixelFormat format)
    {
        const int Rows = 4;
        var columns = width + 3;
        var image = Frames.Noise(width, 3, format, seed: width);
        var tensor = new float[3 * columns * Rows];
        Array.Fill(tensor, -1);
        PlanarTensor.WriteBgr(image.View, tensor, columns, Rows);
        for (var plane = 0; plane < 3; plane++)
        {
            for (var y = 0; y < Rows; y++)
            {
                for (var x = 0; x < columns; x++)
                {
                    var found = tensor[(plane * Rows + y) * columns + x];
                    var expected = x < width && y < 3 ? Expected(image, x, y, plane) : -1;
                    Assert.That(found, Is.EqualTo(expected), $"plane {plane} at {x}, {y}");
                }
            }
        }
    }

    [Test]
    public void Padding_between_rows_is_left_out()
    {
        var image = Frames.Noise(20, 5, PixelFormat.Rgb24, seed: 1);
        var (packed, padded) = (new float[300], new float[300]);
        PlanarTensor.WriteBgr(image.View, packed, 20, 5);
        var view = new ImageView(Frames.Padded(image, 7), 20, 5, image.Stride + 7, PixelFormat.Rgb24);
        PlanarTensor.WriteBgr(view, padded, 20, 5);
        Assert.That(padded, Is.EqualTo(packed));
    }

    private static float Expected(ImageBuffer image, int x, int y, int plane) => image.Format switch
    {
        PixelFormat.Gray8 => image.View.Row(y)[x],
        PixelFormat.Bgr24 => image.View.Row(y)[3 * x + plane],
        _ => image.View.Row(y)[3 * x + 2 - plane],
    };
}
