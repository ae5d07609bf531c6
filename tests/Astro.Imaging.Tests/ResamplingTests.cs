namespace Astro.Imaging.Tests;

[TestFixture]
public sealed class ResamplingTests
{
    [Test]
    public void A_pixel_is_the_mean_of_what_it_covers()
    {
        var source = new ImageBuffer(4, 2, PixelFormat.Gray8, [10, 20, 0, 100, 30, 40, 100, 201]);
        var target = new ImageBuffer(2, 1, PixelFormat.Gray8);
        Resampling.Reduce(source.View, target);
        Assert.That(target.Pixels, Is.EqualTo(new byte[] { 25, 100 }));
    }

    [Test]
    public void Channels_stay_apart_and_padding_is_left_out()
    {
        byte[] padded = [0, 100, 200, 10, 110, 210, 99, 99, 20, 120, 220, 30, 130, 230];
        var target = new ImageBuffer(1, 1, PixelFormat.Rgb24);
        Resampling.Reduce(new ImageView(padded, 2, 2, 8, PixelFormat.Rgb24), target);
        Assert.That(target.Pixels, Is.EqualTo(new byte[] { 15, 115, 215 }));
    }

    [Test]
    public void The_same_size_copies()
    {
        var source = TestPictures.Gradient(7, 5, PixelFormat.Rgb24);
        var target = new ImageBuffer(7, 5, PixelFormat.Rgb24);
        Resampling.Reduce(source.View, target);
        Assert.That(target.Pixels, Is.EqualTo(source.Pixels));
    }

    [TestCase(8, 2, PixelFormat.Rgb24)]
    [TestCase(2, 2, PixelFormat.Gray8)]
    public void A_larger_target_or_another_format_is_refused(int width, int height, PixelFormat format) =>
        Assert.That(
            () => Resampling.Reduce(
                new ImageBuffer(4, 4, PixelFormat.Rgb24).View, new ImageBuffer(width, height, format)),
            Throws.ArgumentException);
}
