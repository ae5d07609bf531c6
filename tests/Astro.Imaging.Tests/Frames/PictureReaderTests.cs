namespace Astro.Imaging.Tests;

[TestFixture]
public sealed class PictureReaderTests
{
    private static readonly PictureReaderOptions Brief = new()
    {
        Period = TimeSpan.FromSeconds(1),
        Shown = TimeSpan.FromSeconds(2),
        Dark = TimeSpan.FromSeconds(1),
    };

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = TestPictures.NewFolder();

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Pictures_are_shown_in_order_with_darkness_in_between()
    {
        Save("b.png", 20, 2);
        Save("a.PNG", 10, 2);
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "");

        Assert.That(Read(new PictureReader(_folder, Brief)).Select(frame => frame.Level),
            Is.EqualTo(new byte[] { 10, 10, 0, 20, 20 }));
    }

    [Test]
    public void A_buffer_is_used_again_while_it_fits()
    {
        Save("a.png", 10, 2);
        Save("b.png", 20, 3);
        var reader = new PictureReader(_folder, Brief);

        Assert.That(Read(reader).Select(frame => frame.Buffer).Distinct().Select(image => image.Width),
            Is.EqualTo(new[] { 2, 3 }));
    }

    [Test]
    public void A_picture_that_was_mirrored_comes_right_again()
    {
        Save("a.png", 10, 2);
        var reader = new PictureReader(_folder, Brief);
        reader.Open();
        ImageBuffer? buffer = null;
        reader.Grab();
        reader.Retrieve(ref buffer);
        Array.Clear(buffer!.Pixels);
        reader.Grab();
        reader.Retrieve(ref buffer);

        Assert.That(buffer!.Pixels[0], Is.EqualTo(10));
    }

    [Test]
    public void One_picture_is_a_recording_too()
    {
        Save("a.png", 10, 2);

        Assert.That(Read(new PictureReader(Path.Combine(_folder, "a.png"), Brief)), Has.Count.EqualTo(2));
    }

    [Test]
    public void It_can_be_opened_again()
    {
        Save("a.png", 10, 2);
        var reader = new PictureReader(_folder, Brief);

        Assert.That((Read(reader).Count, Read(reader).Count), Is.EqualTo((2, 2)));
    }

    [Test]
    public void A_missing_folder_and_one_without_pictures_are_named()
    {
        var missing = Path.Combine(_folder, "none");
        Assert.That(() => new PictureReader(missing).Open(),
            Throws.InstanceOf<IOException>().With.Message.StartsWith(missing));
        Assert.That(() => new PictureReader(_folder).Open(),
            Throws.TypeOf<FormatException>().With.Message.StartsWith($"{_folder}: no picture"));
    }

    [Test]
    public void A_damaged_picture_is_named()
    {
        var path = Path.Combine(_folder, "a.png");
        File.WriteAllText(path, "no picture");

        Assert.That(() => Read(new PictureReader(_folder, Brief)),
            Throws.TypeOf<ImageFormatException>().With.Message.StartsWith(path));
    }

    [TestCase("", true)]
    [TestCase("a.png", true)]
    [TestCase("notes.txt", false)]
    [TestCase("none.png", false)]
    public void Folders_and_pictures_are_accepted(string name, bool accepted)
    {
        Save("a.png", 10, 2);
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "");

        Assert.That(PictureReader.Accepts(Path.Combine(_folder, name)), Is.EqualTo(accepted));
    }

    private static List<(byte Level, ImageBuffer Buffer)> Read(PictureReader reader)
    {
        var frames = new List<(byte, ImageBuffer)>();
        ImageBuffer? buffer = null;
        reader.Open();
        while (reader.Grab())
        {
            reader.Retrieve(ref buffer);
            frames.Add((buffer!.Pixels[0], buffer));
        }
        reader.Close();
        return frames;
    }

    private void Save(string name, byte level, int width)
    {
        var image = new ImageBuffer(width, 1, PixelFormat.Rgb24);
        image.Pixels.AsSpan().Fill(level);
        ImageFile.SavePng(Path.Combine(_folder, name), image.View);
    }
}
