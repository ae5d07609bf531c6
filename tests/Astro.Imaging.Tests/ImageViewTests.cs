namespace Astro.Imaging.Tests;

[TestFixture]
public sealed class ImageViewTests
{
    [Test]
    public void A_row_leaves_its_padding_out()
    {
        byte[] padded = [1, 2, 3, 0, 4, 5, 6, 0];
        var view = new ImageView(padded, 1, 2, 4, PixelFormat.Rgb24);
        Assert.That(view.Row(1).ToArray(), Is.EqualTo(new byte[] { 4, 5, 6 }));
    }

    [Test]
    public void The_last_row_needs_no_padding() =>
        Assert.That(() => new ImageView(new byte[7], 1, 2, 4, PixelFormat.Rgb24).Height, Is.EqualTo(2));

    [TestCase(6, 1, 2, 4, Description = "one byte short")]
    [TestCase(8, 1, 2, 2, Description = "stride below a row")]
    [TestCase(8, 0, 2, 4, Description = "no columns")]
    [TestCase(8, 1, -2, 4, Description = "negative rows")]
    [TestCase(64, 1 << 30, 1 << 30, 4, Description = "a size beyond 32 bits")]
    public void A_span_that_cannot_hold_the_image_is_refused(int bytes, int width, int height, int stride) =>
        Assert.That(() => new ImageView(new byte[bytes], width, height, stride, PixelFormat.Rgb24).Width,
            Throws.InstanceOf<ArgumentException>());

    [TestCase(-1)]
    [TestCase(2)]
    public void There_is_no_row_outside(int y) =>
        Assert.That(() => new ImageBuffer(2, 2, PixelFormat.Gray8).View.Row(y).Length,
            Throws.InstanceOf<ArgumentOutOfRangeException>());
}
