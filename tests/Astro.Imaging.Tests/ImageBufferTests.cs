namespace Astro.Imaging.Tests;

[TestFixture]
public sealed class ImageBufferTests
{
    [TestCase(PixelFormat.Gray8, 6)]
    [TestCase(PixelFormat.Rgb24, 18)]
    [TestCase(PixelFormat.Bgr24, 18)]
    public void Rows_are_packed(PixelFormat format, int bytes) =>
        Assert.That(new ImageBuffer(3, 2, format).Pixels, Has.Length.EqualTo(bytes));

    [Test]
    public void An_existing_array_is_wrapped_not_copied()
    {
        var pixels = new byte[12];
        var image = new ImageBuffer(2, 2, PixelFormat.Bgr24, pixels);
        pixels[11] = 7;
        Assert.That(image.View.Row(1)[5], Is.EqualTo(7));
    }

    [TestCase(11)]
    [TestCase(13)]
    public void An_array_of_another_length_is_refused(int bytes) =>
        Assert.That(() => new ImageBuffer(2, 2, PixelFormat.Rgb24, new byte[bytes]), Throws.ArgumentException);

    [TestCase(0, 1)]
    [TestCase(1, -1)]
    [TestCase(1 << 20, 1 << 20)]
    public void An_impossible_size_is_refused(int width, int height) =>
        Assert.That(() => new ImageBuffer(width, height, PixelFormat.Rgb24),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
}
