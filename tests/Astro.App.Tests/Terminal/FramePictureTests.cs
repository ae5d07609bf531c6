using Astro.App.Terminal;
using Astro.Imaging;
using Spectre.Console;

namespace Astro.App.Tests.Terminal;

public sealed class FramePictureTests
{
    [TestCase(PixelFormat.Rgb24, 200, 10, 30)]
    [TestCase(PixelFormat.Bgr24, 30, 10, 200)]
    public void ColoursAreTheFrames(PixelFormat format, byte red, byte green, byte blue)
    {
        var frame = new ImageBuffer(1, 2, format, [200, 10, 30, 200, 10, 30]);

        Assert.That(FramePicture.Draw(frame.View, 80, 24)[0, 1], Is.EqualTo(new Color(red, green, blue)));
    }

    [TestCase(640, 480, 80, 100, 80, 60)]
    [TestCase(640, 480, 640, 12, 32, 24)]
    [TestCase(4, 3, 80, 24, 4, 4)]
    public void ItIsAsLargeAsFitsAndNoLargerThanItIs(
        int width, int height, int columns, int rows, int expectedWidth, int expectedHeight)
    {
        var canvas = FramePicture.Draw(new ImageBuffer(width, height, PixelFormat.Gray8).View, columns, rows);

        Assert.That((canvas.Width, canvas.Height), Is.EqualTo((expectedWidth, expectedHeight)));
    }
}
