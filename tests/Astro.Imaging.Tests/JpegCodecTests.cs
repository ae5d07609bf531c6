using Astro.Imaging.Codecs;

namespace Astro.Imaging.Tests;

[TestFixture]
public sealed class JpegCodecTests
{
    [TestCase(PixelFormat.Rgb24)]
    [TestCase(PixelFormat.Bgr24)]
    public void A_round_trip_keeps_colours_within_a_few_levels(PixelFormat format)
    {
        var image = TestPictures.Gradient(64, 48, format);
        var back = ImageFile.Decode(ImageFile.EncodeJpeg(image.View, 95));
        Assert.That((back.Width, back.Height, back.Format), Is.EqualTo((64, 48, PixelFormat.Rgb24)));
        var (red, blue) = format == PixelFormat.Rgb24 ? (0, 2) : (2, 0);
        for (var i = 0; i < back.Pixels.Length; i += 3)
        {
            Assert.That(back.Pixels[i], Is.EqualTo(image.Pixels[i + red]).Within(8));
            Assert.That(back.Pixels[i + 1], Is.EqualTo(image.Pixels[i + 1]).Within(8));
            Assert.That(back.Pixels[i + 2], Is.EqualTo(image.Pixels[i + blue]).Within(8));
        }
    }

    [Test]
    public void Full_chroma_keeps_columns_of_two_colours_apart()
    {
        var image = new ImageBuffer(32, 32, PixelFormat.Rgb24);
        for (var i = 0; i < image.Pixels.Length; i += 3)
            image.Pixels[i + (i / 3 % 2 == 0 ? 0 : 2)] = 200;
        var full = ImageFile.Decode(EncodeFullChroma(image));
        var half = ImageFile.Decode(ImageFile.EncodeJpeg(image.View, 95));
        Assert.That(full.Pixel(10, 10).Red - full.Pixel(11, 10).Red, Is.GreaterThan(170));
        Assert.That(half.Pixel(10, 10).Red - half.Pixel(11, 10).Red, Is.LessThan(100));
    }

    private static byte[] EncodeFullChroma(ImageBuffer image)
    {
        try
        {
            return ImageFile.EncodeJpeg(image.View, 95, fullChroma: true);
        }
        catch (NotSupportedException old)
        {
            Assert.Ignore(old.Message);
            throw;
        }
    }

    [Test]
    public void Gray_reads_as_three_equal_channels()
    {
        var back = ImageFile.Decode(ImageFile.EncodeJpeg(TestPictures.Gradient(32, 32, PixelFormat.Gray8).View));
        var (red, green, blue) = back.Pixel(31, 5);
        Assert.That((green, blue), Is.EqualTo((red, red)));
        Assert.That(red, Is.GreaterThan(245));
    }

    [Test]
    public void Rows_may_be_padded()
    {
        var wide = TestPictures.Gradient(64, 32, PixelFormat.Rgb24);
        var left = new ImageView(wide.Pixels, 32, 32, wide.Stride, PixelFormat.Rgb24);
        Assert.That((int)ImageFile.Decode(ImageFile.EncodeJpeg(left)).Pixel(31, 0).Red, Is.EqualTo(125).Within(8));
    }

    [Test]
    public void A_damaged_stream_is_refused_not_shown_in_part()
    {
        var jpeg = ImageFile.EncodeJpeg(TestPictures.Gradient(64, 64, PixelFormat.Rgb24).View);
        foreach (var length in new[] { 3, 20, jpeg.Length / 2, jpeg.Length - 40 })
            Assert.That(() => ImageFile.Decode(jpeg.AsSpan(0, length), "cut.jpg"),
                Throws.InstanceOf<ImageFormatException>().With.Message.StartsWith("cut.jpg: damaged JPEG: "),
                $"{length}");
    }

    [Test]
    public void A_promised_size_beyond_the_limit_is_refused_before_memory_is_taken()
    {
        var jpeg = ImageFile.EncodeJpeg(TestPictures.Gradient(16, 16, PixelFormat.Rgb24).View);
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        jpeg.AsSpan(frame + 5, 4).Fill(0x7F);
        Assert.That(() => ImageFile.Decode(jpeg, "huge.jpg"),
            Throws.InstanceOf<ImageFormatException>().With.Message.Contains("32639x32639 pixels; at most"));
    }

    [Test]
    public unsafe void Inks_become_light()
    {
        var inks = new byte[16 * 16 * 4];
        for (var i = 0; i < inks.Length; i += 4)
            (inks[i], inks[i + 3]) = (255, 255);
        using var handle = TurboJpeg.InitCompress();
        const TurboJpeg.Subsampling None = 0;
        var length = TurboJpeg.BufferSize(16, 16, None);
        var jpeg = new byte[(int)length.Value];
        fixed (byte* pixels = inks, output = jpeg)
        {
            var data = output;
            Assert.That(
                TurboJpeg.Compress(handle, pixels, 16, 64, 16, TurboJpeg.Layout.Cmyk, ref data, ref length, None, 100,
                    TurboJpeg.Flags.NoRealloc),
                Is.Zero);
        }
        var (red, green, blue) = ImageFile.Decode(jpeg.AsSpan(0, (int)length.Value)).Pixel(8, 8);
        Assert.That(red, Is.GreaterThan(250));
        Assert.That(Math.Max(green, blue), Is.LessThan(5));
    }

    [TestCase(0)]
    [TestCase(101)]
    public void Quality_runs_from_1_to_100(int quality) =>
        Assert.That(() => ImageFile.EncodeJpeg(new ImageBuffer(8, 8, PixelFormat.Gray8).View, quality),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
}
