using Astro.Vision;

namespace Astro.Perception.Tests;

public sealed class FaceTrackerTests
{
    [Test]
    public void AFaceIsConfirmedByItsSecondDetection()
    {
        var tracker = new FaceTracker(new TrackerOptions());
        tracker.Update([Scene.Face(100, 100)], Scene.Frame(0));
        Assert.That(tracker.Tracks[0].Confirmed, Is.False);

        tracker.Update([Scene.Face(102, 100)], Scene.Frame(1));

        Assert.That(tracker.Tracks[0].Confirmed, Is.True);
        Assert.That(tracker.Tracks[0].Id, Is.EqualTo(1));
    }

    [Test]
    public void FacesThatCrossKeepTheirIds()
    {
        var tracker = new FaceTracker(new TrackerOptions());
        for (var frame = 0; frame <= 40; frame++)
        {
            // They pass each other at frame 20, one a little above the other, and are detected throughout.
            tracker.Update(
                [Scene.Face(100 + 10 * frame, 200), Scene.Face(500 - 10 * frame, 220)], Scene.Frame(frame));
            Assert.That(tracker.Tracks.Length, Is.EqualTo(2), $"frame {frame}");
        }

        Assert.That(CentreX(Find(tracker, 1)), Is.EqualTo(500));
        Assert.That(CentreX(Find(tracker, 2)), Is.EqualTo(100));
    }

    [Test]
    public void AFaceThatPassesBehindAnotherKeepsItsId()
    {
        var tracker = new FaceTracker(new TrackerOptions());
        for (var frame = 0; frame <= 40; frame++)
        {
            var front = Scene.Face(300, 200, 80);
            var behind = Scene.Face(100 + 10 * frame, 200, 56);
            tracker.Update(frame is >= 17 and <= 23 ? [front] : [front, behind], Scene.Frame(frame));
        }

        Assert.That(tracker.Tracks.Length, Is.EqualTo(2));
        Assert.That(CentreX(Find(tracker, 1)), Is.EqualTo(300));
        Assert.That(CentreX(Find(tracker, 2)), Is.EqualTo(500));
    }

    [Test]
    public void AFaceThatReturnsAfterHalfASecondKeepsItsId()
    {
        var tracker = Seen(Scene.Face(200, 200));
        for (var frame = 2; frame < 7; frame++)
            tracker.Update([], Scene.Frame(frame));
        Assert.That(tracker.Tracks[0].Visible, Is.False);

        tracker.Update([Scene.Face(230, 200)], Scene.Frame(7));

        Assert.That(tracker.Tracks.Length, Is.EqualTo(1));
        Assert.That(tracker.Tracks[0].Id, Is.EqualTo(1));
        Assert.That(tracker.Tracks[0].Visible, Is.True);
    }

    [Test]
    public void AFaceUnseenForLongerThanTheTimeoutEnds()
    {
        var tracker = Seen(Scene.Face(200, 200));
        for (var frame = 2; frame <= 9; frame++)
        {
            tracker.Update([], Scene.Frame(frame));
            Assert.That(tracker.Tracks.Length, Is.EqualTo(1), $"frame {frame}");
        }

        tracker.Update([Scene.Face(200, 200)], Scene.Frame(11));

        Assert.That(tracker.Tracks[0].Id, Is.EqualTo(1), "seen again before it was given up");
        tracker.Update([], Scene.Frame(20));
        Assert.That(tracker.Tracks.Length, Is.Zero);
        Assert.That(tracker.Ended.ToArray(), Is.EqualTo(new[] { new EndedTrack(1, 0) }));
        tracker.Update([Scene.Face(200, 200)], Scene.Frame(21));
        Assert.That(tracker.Tracks[0].Id, Is.EqualTo(2));
        Assert.That(tracker.Ended.Length, Is.Zero);
    }

    [Test]
    public void AFalseAlarmIsNeverConfirmedAndEndsSoon()
    {
        var tracker = new FaceTracker(new TrackerOptions());
        tracker.Update([Scene.Face(200, 200)], Scene.Frame(0));
        for (var frame = 1; frame <= 4; frame++)
            tracker.Update([], Scene.Frame(frame));

        Assert.That(tracker.Tracks.Length, Is.Zero);
    }

    [TestCase(30, TestName = "A slow turn of the camera keeps the ids")]
    [TestCase(80, TestName = "A fast turn of the camera keeps the ids")]
    [TestCase(-80, TestName = "A fast turn to the other side keeps the ids")]
    public void ATurningCameraKeepsIds(int pixelsPerFrame)
    {
        // Two far faces closer together than the picture moves in a frame.
        var tracker = new FaceTracker(new TrackerOptions());
        var start = pixelsPerFrame > 0 ? 60 : 580;
        for (var frame = 0; frame < 8; frame++)
        {
            var x = start + (frame < 2 ? 0 : (frame - 1) * pixelsPerFrame);
            tracker.Update([Scene.Face(x, 200, 30), Scene.Face(x + 55, 210, 32)], Scene.Frame(frame));
        }

        Assert.That(tracker.Tracks.Length, Is.EqualTo(2));
        Assert.That(Find(tracker, 1).Detection.Box.Width, Is.EqualTo(30));
        Assert.That(Find(tracker, 2).Detection.Box.Width, Is.EqualTo(32));
    }

    [Test]
    public void AnUnseenFaceTurnsWithTheCamera()
    {
        var tracker = new FaceTracker(new TrackerOptions());
        for (var frame = 0; frame < 8; frame++)
        {
            var x = 400 - (frame < 2 ? 0 : (frame - 1) * 40);
            var (seen, hidden) = (Scene.Face(x, 200, 40), Scene.Face(x + 150, 200, 44));
            tracker.Update(frame is >= 3 and <= 6 ? [seen] : [seen, hidden], Scene.Frame(frame));
        }

        Assert.That(tracker.Tracks.Length, Is.EqualTo(2));
        Assert.That(Find(tracker, 2).Detection.Box.Width, Is.EqualTo(44));
    }

    [Test]
    public void AnUnseenFaceIsCarriedAlongByATurnThatBeginsMeanwhile()
    {
        var tracker = new FaceTracker(new TrackerOptions());
        int[] turn = [0, 0, 0, 0, 88, 176, 176];
        for (var frame = 0; frame < turn.Length; frame++)
        {
            var (seen, hidden) = (Scene.Face(400 - turn[frame], 200, 40), Scene.Face(550 - turn[frame], 200, 20));
            tracker.Update(frame is >= 2 and <= 5 ? [seen] : [seen, hidden], Scene.Frame(frame));
        }

        Assert.That(tracker.Tracks.Length, Is.EqualTo(2));
        Assert.That(Find(tracker, 2).Detection.Box.Width, Is.EqualTo(20));
    }

    [Test]
    public void AnUnseenFaceGoesOnAsItWent()
    {
        var tracker = new FaceTracker(new TrackerOptions());
        for (var frame = 0; frame <= 8; frame++)
        {
            var walker = Scene.Face(40 + 65 * frame, 200, 50);
            tracker.Update(frame is >= 4 and <= 7 ? [] : [walker], Scene.Frame(frame));
        }

        Assert.That(tracker.Tracks.ToArray().Select(t => t.Id), Is.EqualTo(new[] { 1 }));
        Assert.That(tracker.Tracks[0].Visible, Is.True);
    }

    [Test]
    public void AFaceOfAnotherSizeIsAnotherFace()
    {
        var tracker = Seen(Scene.Face(200, 200, 40));

        tracker.Update([Scene.Face(200, 200, 90)], Scene.Frame(2));

        Assert.That(tracker.Tracks.Length, Is.EqualTo(2));
    }

    [Test]
    public void TheOrderOfDetectionsDoesNotMatter()
    {
        var tracker = Seen(Scene.Face(200, 200), Scene.Face(400, 200, 70));

        tracker.Update([Scene.Face(404, 200, 70), Scene.Face(204, 200)], Scene.Frame(2));

        Assert.That(CentreX(Find(tracker, 1)), Is.EqualTo(204));
        Assert.That(CentreX(Find(tracker, 2)), Is.EqualTo(404));
    }

    [Test]
    public void TimeThatJumpsBackEndsAllTracks()
    {
        var tracker = Seen(Scene.Face(200, 200));

        tracker.Update([Scene.Face(200, 200)], Scene.Frame(-5));

        Assert.That(tracker.Ended.ToArray(), Is.EqualTo(new[] { new EndedTrack(1, 0) }));
        Assert.That(tracker.Tracks[0].Id, Is.EqualTo(2));
    }

    [Test]
    public void MoreFacesThanTracksAreLeftOut()
    {
        var tracker = new FaceTracker(new TrackerOptions { MaxTracks = 2 }, maxDetections: 4);
        FaceDetection[] crowd = [.. Enumerable.Range(0, 6).Select(i => Scene.Face(100 * i, 200))];

        tracker.Update(crowd, Scene.Frame(0));
        tracker.Update(crowd, Scene.Frame(1));

        Assert.That(tracker.Tracks.Length, Is.EqualTo(2));
    }

    [Test]
    public void FollowingAllocatesNothing()
    {
        var tracker = new FaceTracker(new TrackerOptions());
        var faces = new FaceDetection[3];
        void Run(int from, int to)
        {
            for (var frame = from; frame < to; frame++)
            {
                for (var i = 0; i < faces.Length; i++)
                    faces[i] = Scene.Face(100 + 150 * i + frame % 40, 200);
                tracker.Update(faces.AsSpan(0, frame % 50 < 25 ? 3 : 1), Scene.Frame(frame));
            }
        }
        Run(0, 100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(100, 310);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(tracker.Tracks[^1].Id, Is.GreaterThan(5), "tracks came and went");
    }

    private static FaceTracker Seen(params FaceDetection[] faces)
    {
        var tracker = new FaceTracker(new TrackerOptions());
        tracker.Update(faces, Scene.Frame(0));
        tracker.Update(faces, Scene.Frame(1));
        return tracker;
    }

    private static FaceTrack Find(FaceTracker tracker, uint id) => tracker.Tracks.ToArray().Single(t => t.Id == id);

    private static float CentreX(FaceTrack track) => track.Detection.Box.X + track.Detection.Box.Width / 2;
}
