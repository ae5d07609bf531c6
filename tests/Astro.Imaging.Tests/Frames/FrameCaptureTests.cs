namespace Astro.Imaging.Tests;

[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FrameCaptureTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly InstantTime _time = new();
    private readonly List<string> _told = [];
    private ScriptedReader _reader = new();
    private FrameCapture? _capture;

    public void Dispose()
    {
        _reader.Stop();
        _capture?.Dispose();
    }

    [Test]
    public void Of_a_camera_the_newest_frame_is_kept_and_the_others_are_counted()
    {
        Start();
        _reader.Show(1, 2, 3);
        Until(() => _capture!.Captured == 3);

        Assert.That(Take(), Is.EqualTo((3, 3)));
        Assert.That(_capture!.TryTake(out _), Is.False);
        Assert.That(_capture.Dropped, Is.EqualTo(2));
        Assert.That(_capture.Status, Is.EqualTo(new CaptureStatus(CaptureState.Running, "camera 7: 1x1")));
    }

    [Test]
    public void A_frame_is_stamped_when_it_is_acquired()
    {
        _time.Pass(TimeSpan.FromSeconds(5));
        Start();
        _reader.Show(1);
        Until(() => _capture!.Captured == 1);
        _time.Pass(TimeSpan.FromSeconds(0.25));

        Assert.That(_capture!.TryTake(out var frame));
        Assert.That(_capture.AgeOf(frame), Is.EqualTo(TimeSpan.FromSeconds(0.25)));
    }

    [Test]
    public void Buffers_go_round_and_those_held_stay_as_they_are()
    {
        Start(new FrameCaptureOptions { Held = 2 });
        var seen = new List<ImageBuffer>();
        for (byte level = 1; level <= 9; level++)
        {
            _reader.Show(level);
            Until(() => _capture!.Captured == level);
            Assert.That(_capture!.TryTake(out var frame));
            seen.Add(frame.Image);
            Assert.That(seen.TakeLast(2).Select(image => image.Pixels[0]),
                Is.EqualTo(level == 1 ? [(byte)1] : new[] { (byte)(level - 1), level }));
        }
        // Two that are held, one that is filled.
        Assert.That(seen.Distinct().Count(), Is.EqualTo(3));
    }

    [Test]
    public void Of_a_recording_every_frame_is_kept_at_its_own_rate_until_the_end()
    {
        _reader = new ScriptedReader(TimeSpan.FromSeconds(0.1));
        Start();
        _reader.Show(1, 2, 3);
        _reader.End();
        var stamps = new List<long>();
        for (var level = 1; level <= 3; level++)
        {
            CapturedFrame frame = default;
            Until(() => _capture!.TryTake(out frame));
            Assert.That(frame.Image.Pixels[0], Is.EqualTo(level));
            stamps.Add(frame.Timestamp);
        }
        Until(() => _capture!.Status.State == CaptureState.Ended);

        Assert.That(_capture!.Dropped, Is.Zero);
        Assert.That(stamps, Is.EqualTo(new[] { 0L, 1_000_000, 2_000_000 }));
        Assert.That(_capture.Status.Text, Is.EqualTo("camera 7: the end"));
        Assert.That(_reader.IsOpen, Is.False);
    }

    [Test]
    public void A_lost_camera_is_tried_again_each_time_later_until_it_is_there()
    {
        Start();
        for (var i = 0; i < 6; i++)
            _reader.Refuse(new IOException("camera 7: not there"));
        _reader.Show(1);
        _reader.Fail(new IOException("camera 7: unplugged"));
        _reader.Show(2);
        Until(() => _capture!.Captured == 2);

        Assert.That(_time.Waits.Select(wait => wait.TotalSeconds), Is.EqualTo(new[] { 0.5, 1, 2, 4, 8, 8, 8 }));
        Assert.That(Told().Distinct().Take(4), Is.EqualTo(new[]
        {
            "camera 7: 1x1", "camera 7: unplugged; trying again in 0.5 s",
            "camera 7: not there; trying again in 1 s", "camera 7: not there; trying again in 2 s",
        }));
        Assert.That(Take().Level, Is.EqualTo(2));
        Assert.That(_capture!.Status.State, Is.EqualTo(CaptureState.Running));
    }

    [Test]
    public void After_a_frame_the_next_loss_is_waited_out_from_the_start()
    {
        Start();
        _reader.Refuse(new IOException("camera 7: not there"));
        _reader.Show(1);
        _reader.End();
        _reader.Show(2);
        _reader.End();
        _reader.Show(3);
        Until(() => _capture!.Captured == 3);

        Assert.That(_time.Waits.Select(wait => wait.TotalSeconds), Is.EqualTo(new[] { 0.5, 1, 0.5 }));
    }

    [Test]
    public void A_source_that_is_not_there_at_the_start_is_an_error()
    {
        _reader.Refuse(new IOException("camera 7: not there"));

        Assert.That(() => Start(), Throws.InstanceOf<IOException>().With.Message.EqualTo("camera 7: not there"));
    }

    [Test]
    public void What_is_wrong_with_a_recording_is_told_to_whoever_takes_its_frames()
    {
        _reader = new ScriptedReader(TimeSpan.FromSeconds(0.1));
        _reader.Fail(new FormatException("3.png: damaged"));
        Start();
        Until(() => _capture!.Status.State == CaptureState.Ended);

        Assert.That(() => _capture!.TryTake(out _),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("3.png: damaged"));
    }

    [Test]
    public void Nothing_is_raised_once_it_is_being_disposed()
    {
        Start();
        _reader.Show(1);
        Until(() => Told() is [_]);
        var disposing = new Thread(_capture!.Dispose);
        disposing.Start();
        // It waits for the frame that is waited for.
        Until(() => disposing.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        var before = Told();
        _reader.Show(2);
        disposing.Join();

        Assert.That(_capture.Captured, Is.EqualTo(2));
        Assert.That(Told(), Is.EqualTo(before));
        Assert.That(_reader.IsOpen, Is.False);
    }

    [Test]
    public void A_recording_that_nobody_takes_can_be_disposed()
    {
        _reader = new ScriptedReader(TimeSpan.FromSeconds(0.1));
        Start();
        _reader.Show(1, 2, 3);
        // The first waits to be taken, the second for its place.
        Until(() => _reader.Offered.Count == 2);
        _capture!.Dispose();

        Assert.That(_reader.IsOpen, Is.False);
    }

    private void Start(FrameCaptureOptions? options = null)
    {
        _capture = FrameCapture.Start(_reader, options, _time);
        _capture.Changed += () =>
        {
            lock (_told)
                _told.Add(_capture.Status.Text);
        };
    }

    private string[] Told()
    {
        lock (_told)
            return [.. _told];
    }

    private (byte Level, long Number) Take()
    {
        Assert.That(_capture!.TryTake(out var frame));
        return (frame.Image.Pixels[0], frame.Number);
    }

    private static void Until(Func<bool> condition) =>
        Assert.That(SpinWait.SpinUntil(condition, Patience), "it never came to that");
}
