namespace Astro.Imaging.Tests;

[TestFixture]
public sealed class ImageFileTests
{
    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = TestPictures.NewFolder();

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_content_decides_not_the_name()
    {
        var path = Path.Combine(_folder, "really-a-png.jpg");
        var image = TestPictures.Gradient(9, 7, PixelFormat.Rgb24);
        ImageFile.SavePng(path, image.View);
        Assert.That(ImageFile.Load(path).Pixels, Is.EqualTo(image.Pixels));
    }

    [TestCase("", "the file is empty")]
    [TestCase("GIF89a", "neither a JPEG nor a PNG image")]
    public void What_is_no_image_is_named(string content, string why)
    {
        var path = Path.Combine(_folder, "photo.jpg");
        File.WriteAllText(path, content);
        Assert.That(() => ImageFile.Load(path),
            Throws.InstanceOf<ImageFormatException>().With.Message.EqualTo($"{path}: {why}"));
    }

    [Test]
    public void A_missing_file_is_an_io_error() =>
        Assert.That(() => ImageFile.Load(Path.Combine(_folder, "none.png")), Throws.InstanceOf<IOException>());

    [Test]
    public void A_folder_is_an_io_error() => Assert.That(
        () => ImageFile.Load(_folder), Throws.InstanceOf<IOException>().With.Message.StartsWith(_folder));

    [Test]
    public void Altered_bytes_decode_or_are_refused_but_never_do_worse()
    {
        var picture = TestPictures.Gradient(48, 40, PixelFormat.Rgb24).View;
        var random = new Random(3);
        foreach (var whole in new[] { ImageFile.EncodeJpeg(picture), ImageFile.EncodePng(picture) })
        {
            for (var trial = 0; trial < 300; trial++)
            {
                var altered = whole.ToArray();
                for (var flips = random.Next(1, 6); flips > 0; flips--)
                    altered[random.Next(altered.Length)] ^= (byte)random.Next(1, 256);
                Assert.That(() => Decodes(altered), Throws.Nothing);
            }
        }
    }

    [Test]
    public void A_failed_save_leaves_nothing_behind()
    {
        var target = Path.Combine(_folder, "taken");
        Directory.CreateDirectory(target);
        Assert.That(() => ImageFile.SavePng(target, TestPictures.Gradient(4, 4, PixelFormat.Rgb24).View),
            Throws.InstanceOf<IOException>());
        Assert.That(Directory.GetFileSystemEntries(_folder), Is.EqualTo(new[] { target }));
    }

    [Test]
    public void Saving_replaces_the_old_file()
    {
        var path = Path.Combine(_folder, "map.jpg");
        ImageFile.SaveJpeg(path, TestPictures.Gradient(64, 64, PixelFormat.Rgb24).View);
        ImageFile.SaveJpeg(path, TestPictures.Gradient(16, 8, PixelFormat.Rgb24).View, quality: 50);
        Assert.That(ImageFile.Load(path).Width, Is.EqualTo(16));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    private static bool Decodes(byte[] data)
    {
        try
        {
            return ImageFile.Decode(data).Width > 0;
        }
        catch (ImageFormatException)
        {
            return false;
        }
    }
}
