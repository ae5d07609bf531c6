using FsCheck;

namespace Astro.Imaging.Tests;

[TestFixture]
public sealed class PngCodecTests
{
    [Test]
    public void A_round_trip_loses_nothing() => Prop.ForAll(
        Arb.From(Gen.Choose(1, 40)), Arb.From(Gen.Choose(1, 40)), Arb.From<int>(), (width, height, seed) =>
        {
            var image = new ImageBuffer(width, height, PixelFormat.Rgb24);
            new System.Random(seed).NextBytes(image.Pixels);
            return ImageFile.Decode(ImageFile.EncodePng(image.View)).Pixels.AsSpan().SequenceEqual(image.Pixels);
        }).CheckSeeded();

    [Test]
    public void Blue_first_pixels_are_swapped()
    {
        var image = new ImageBuffer(1, 1, PixelFormat.Bgr24, [1, 2, 3]);
        Assert.That(ImageFile.Decode(ImageFile.EncodePng(image.View)).Pixels, Is.EqualTo(new byte[] { 3, 2, 1 }));
    }

    [Test]
    public void Gray_is_stored_as_gray()
    {
        var png = ImageFile.EncodePng(new ImageBuffer(1, 1, PixelFormat.Gray8, [9]).View);
        Assert.That(png[25], Is.Zero, "colour type");
        Assert.That(ImageFile.Decode(png).Pixels, Is.EqualTo(new byte[] { 9, 9, 9 }));
    }

    [Test]
    public void Padding_between_rows_is_left_out()
    {
        var view = new ImageView([1, 2, 3, 99, 4, 5, 6], 1, 2, 4, PixelFormat.Rgb24);
        Assert.That(ImageFile.Decode(ImageFile.EncodePng(view)).Pixels, Is.EqualTo(new byte[] { 1, 2, 3, 4, 5, 6 }));
    }

    [Test]
    public void Sixteen_bits_with_alpha_read_as_eight_without()
    {
        byte[] line = [0, 0x80, 0x12, 0xFF, 0x34, 0x01, 0x56, 0x00, 0x00];
        var image = ImageFile.Decode(CraftedPng.Create(1, 1, 16, 6, line));
        Assert.That(image.Pixels, Is.EqualTo(new byte[] { 0x80, 0xFF, 0x01 }));
    }

    [Test]
    public void A_palette_is_looked_up()
    {
        var png = CraftedPng.Create(2, 1, 8, 3, [0, 1, 0], palette: [10, 20, 30, 40, 50, 60]);
        Assert.That(ImageFile.Decode(png).Pixels, Is.EqualTo(new byte[] { 40, 50, 60, 10, 20, 30 }));
    }

    [Test]
    public void A_truncated_or_altered_file_is_refused()
    {
        var png = ImageFile.EncodePng(TestPictures.Gradient(40, 40, PixelFormat.Rgb24).View);
        var altered = png.ToArray();
        altered[60] ^= 0x10;
        foreach (var bad in new[] { png[..8], png[..30], png[..(png.Length / 2)], altered })
            Assert.That(() => ImageFile.Decode(bad, "bad.png"),
                Throws.InstanceOf<ImageFormatException>().With.Message.StartsWith("bad.png: damaged PNG: "));
    }

    [Test]
    public void A_promised_size_beyond_the_limit_is_refused_before_memory_is_taken() =>
        Assert.That(() => ImageFile.Decode(CraftedPng.Create(16_000, 16_000, 8, 2, [0]), "bomb.png"),
            Throws.InstanceOf<ImageFormatException>().With.Message.StartsWith("bomb.png: 16000x16000 pixels; at most"));

    [Test]
    public void A_file_without_its_pixels_is_refused() =>
        Assert.That(() => ImageFile.Decode(CraftedPng.Create(64, 64, 8, 2, [0, 1, 2, 3]), "short.png"),
            Throws.InstanceOf<ImageFormatException>());
}
