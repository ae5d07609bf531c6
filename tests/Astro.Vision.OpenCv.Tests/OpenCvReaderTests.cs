using Astro.Imaging;

namespace Astro.Vision.OpenCv.Tests;

[TestFixture]
public sealed class OpenCvReaderTests
{
    private string _folder = "";

    private string Video => Path.Combine(_folder, "video.avi");

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("astro-opencv-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Every_frame_of_a_video_is_read_at_its_rate_to_the_end()
    {
        Videos.Write(Video, frames: 5, rate: 20);
        var reader = OpenCvReader.OfFile(Video);
        reader.Open();
        ImageBuffer? buffer = null;
        var levels = new List<int>();
        while (reader.Grab())
        {
            reader.Retrieve(ref buffer);
            levels.Add(buffer!.Pixels[3 * (Videos.Width / 4)]);
        }
        var period = reader.Period;
        reader.Close();

        Assert.That(period, Is.EqualTo(TimeSpan.FromSeconds(0.05)));
        Assert.That((buffer!.Width, buffer.Height, buffer.Format),
            Is.EqualTo((Videos.Width, Videos.Height, PixelFormat.Bgr24)));
        Assert.That(levels, Has.Count.EqualTo(5));
        for (var i = 0; i < levels.Count; i++)
            Assert.That(levels[i], Is.EqualTo(Videos.LevelOf(i)).Within(4), $"frame {i}");
        Assert.That(buffer.Pixels[3 * (3 * Videos.Width / 4)], Is.LessThan(8), "the right half is dark");
    }

    [Test]
    public void A_buffer_that_fits_is_decoded_into_and_one_that_does_not_is_replaced()
    {
        Videos.Write(Video, frames: 3, rate: 20);
        var reader = OpenCvReader.OfFile(Video);
        reader.Open();
        ImageBuffer? buffer = null;
        reader.Grab();
        reader.Retrieve(ref buffer);
        var first = buffer;
        reader.Grab();
        reader.Retrieve(ref buffer);
        Assert.That(buffer, Is.SameAs(first));

        buffer = new ImageBuffer(2, 2, PixelFormat.Gray8);
        reader.Grab();
        reader.Retrieve(ref buffer);
        reader.Close();
        Assert.That((buffer!.Width, buffer.Format), Is.EqualTo((Videos.Width, PixelFormat.Bgr24)));
    }

    [Test]
    public void Nothing_is_allocated_a_frame()
    {
        Videos.Write(Video, frames: 60, rate: 20);
        var reader = OpenCvReader.OfFile(Video);
        reader.Open();
        ImageBuffer? buffer = null;
        for (var i = 0; i < 10; i++)
        {
            reader.Grab();
            reader.Retrieve(ref buffer);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 40; i++)
        {
            reader.Grab();
            reader.Retrieve(ref buffer);
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        reader.Close();

        // Less than a row of a frame, of which there are 40 with 48 rows each.
        Assert.That(allocated / 40, Is.LessThan(3 * Videos.Width));
    }

    [Test]
    public void A_capture_reads_it_mirrored_and_tells_its_end()
    {
        Videos.Write(Video, frames: 4, rate: 100);
        using var capture = FrameCapture.Start(
            OpenCvReader.OfFile(Video), new FrameCaptureOptions { Mirror = true });
        var dark = new List<int>();
        Until(() =>
        {
            if (capture.TryTake(out var frame))
                dark.Add(frame.Image.Pixels[3 * (Videos.Width / 4)]);
            return capture is { Status.State: CaptureState.Ended, HasFrame: false };
        });

        Assert.That(dark, Has.Count.EqualTo(4).And.All.LessThan(8));
        Assert.That((capture.Captured, capture.Dropped), Is.EqualTo((4, 0)));
    }

    [Test]
    public void What_is_not_there_is_named()
    {
        Assert.That(() => OpenCvReader.OfDevice(987).Open(),
            Throws.InstanceOf<IOException>().With.Message.EqualTo("/dev/video987: there is no such camera"));
        Assert.That(() => OpenCvReader.OfFile(Video).Open(),
            Throws.InstanceOf<IOException>().With.Message.StartsWith(Video));
        Assert.That(() => OpenCvReader.OfUrl("http://127.0.0.1:1/").Open(),
            Throws.InstanceOf<IOException>().With.Message.StartsWith("http://127.0.0.1:1/: cannot be opened"));
    }

    [Test]
    public void What_is_no_video_is_named()
    {
        File.WriteAllText(Video, "no video");

        Assert.That(() => OpenCvReader.OfFile(Video).Open(),
            Throws.InstanceOf<IOException>().With.Message.EqualTo($"{Video}: cannot be opened as a video"));
    }

    private static void Until(Func<bool> condition) =>
        Assert.That(SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(60)), "it never came to that");
}
