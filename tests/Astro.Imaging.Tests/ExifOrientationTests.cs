using Astro.Imaging.Codecs;

namespace Astro.Imaging.Tests;

[TestFixture]
public sealed class ExifOrientationTests
{
    /// <summary>
    /// Where the stored top left and top right corners belong in the upright picture: EXIF 2.32, tag 0x0112.
    /// </summary>
    [TestCase(1, "top left", "top right")]
    [TestCase(2, "top right", "top left")]
    [TestCase(3, "bottom right", "bottom left")]
    [TestCase(4, "bottom left", "bottom right")]
    [TestCase(5, "top left", "bottom left")]
    [TestCase(6, "top right", "bottom right")]
    [TestCase(7, "bottom right", "top right")]
    [TestCase(8, "bottom left", "top left")]
    public void A_picture_is_turned_upright(int orientation, string first, string second)
    {
        var stored = new ImageBuffer(32, 16, PixelFormat.Rgb24);
        Paint(stored, 0, 0, 0);
        Paint(stored, 24, 0, 1);
        foreach (var little in new[] { true, false })
        {
            var jpeg = WithExif(ImageFile.EncodeJpeg(stored.View, 100), Tiff(orientation, little));
            var upright = ImageFile.Decode(jpeg);
            Assert.That((upright.Width, upright.Height), Is.EqualTo(orientation < 5 ? (32, 16) : (16, 32)));
            Assert.That(Corner(upright, first).Red, Is.GreaterThan(200), "red corner");
            Assert.That(Corner(upright, second).Green, Is.GreaterThan(200), "green corner");
        }
    }

    [Test]
    public void Broken_metadata_counts_as_upright()
    {
        var whole = Tiff(6, little: true);
        var jpeg = ImageFile.EncodeJpeg(new ImageBuffer(32, 16, PixelFormat.Rgb24).View);
        for (var length = 0; length < whole.Length - 4; length++)
            Assert.That(ExifOrientation.Read(WithExif(jpeg, whole[..length])).Value, Is.EqualTo(1), $"{length} bytes");
        foreach (var value in new[] { 0, 9, 65535 })
            Assert.That(ExifOrientation.Read(WithExif(jpeg, Tiff(value, true))).Value, Is.EqualTo(1), $"value {value}");
    }

    [Test]
    public void A_directory_beyond_the_data_counts_as_upright()
    {
        byte[] far = [.. "II*\0"u8, 0xFF, 0xFF, 0xFF, 0xFF];
        Assert.That(ExifOrientation.Read(WithExif(ImageFile.EncodeJpeg(
            new ImageBuffer(8, 8, PixelFormat.Gray8).View), far)).Value, Is.EqualTo(1));
    }

    private static void Paint(ImageBuffer image, int left, int top, int channel)
    {
        for (var y = top; y < top + 8; y++)
            for (var x = left; x < left + 8; x++)
                image.Pixels[y * image.Stride + x * 3 + channel] = 255;
    }

    private static (byte Red, byte Green, byte Blue) Corner(ImageBuffer image, string where) => image.Pixel(
        where.EndsWith("left", StringComparison.Ordinal) ? 3 : image.Width - 4,
        where.StartsWith("top", StringComparison.Ordinal) ? 3 : image.Height - 4);

    private static byte[] Tiff(int orientation, bool little)
    {
        var (low, high) = ((byte)orientation, (byte)(orientation >> 8));
        return little
            ? [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, low, high, 0, 0, 0, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, high, low, 0, 0, 0, 0, 0, 0];
    }

    private static byte[] WithExif(byte[] jpeg, byte[] tiff)
    {
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        var length = body.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. body, .. jpeg[2..]];
    }
}
