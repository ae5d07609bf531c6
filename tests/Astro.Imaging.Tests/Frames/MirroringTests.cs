namespace Astro.Imaging.Tests;

[TestFixture]
public sealed class MirroringTests
{
    [Test]
    public void Right_and_left_are_exchanged_and_colours_kept()
    {
        var image = new ImageBuffer(3, 2, PixelFormat.Rgb24,
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
        Mirroring.Flip(image);
        Assert.That(image.Pixels,
            Is.EqualTo(new byte[] { 7, 8, 9, 4, 5, 6, 1, 2, 3, 17, 18, 19, 14, 15, 16, 11, 12, 13 }));
    }

    [Test]
    public void Gray_is_mirrored_too()
    {
        var image = new ImageBuffer(3, 1, PixelFormat.Gray8, [1, 2, 3]);
        Mirroring.Flip(image);
        Assert.That(image.Pixels, Is.EqualTo(new byte[] { 3, 2, 1 }));
    }
}
