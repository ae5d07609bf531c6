using Astro.Messages.Astro;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Ros;

namespace Astro.Interfaces.Tests;

/// <summary>Reading a stream of messages into one that is there.</summary>
public sealed class MessageReuseTests
{
    [Test]
    public void TheNextFrameIsReadIntoTheLastOnesArraysAndAllocatesNothing()
    {
        var message = Frame(1);
        var (data, encoding, frame) = (message.Data, message.Encoding, message.Header.FrameId);
        var payload = Cdr.Serialize(Frame(2));
        Cdr.Deserialize(payload, message);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Cdr.Deserialize(payload, message);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(message.Data, Is.SameAs(data).And.All.EqualTo(2));
        Assert.That((message.Encoding, message.Header.FrameId), Is.EqualTo((encoding, frame)));
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void WhatHasAnotherLengthIsReplaced()
    {
        var message = Frame(1);
        Cdr.Deserialize(Cdr.Serialize(new Image { Data = [7], Encoding = "größer" }), message);

        Assert.That(message.Data, Is.EqualTo(new byte[] { 7 }));
        Assert.That((message.Encoding, message.Header.FrameId, message.Width), Is.EqualTo(("größer", "", 0)));
    }

    [Test]
    public void ListsOfMessagesGrowAndShrink()
    {
        var message = new FaceArray();
        foreach (var count in (int[])[2, 3, 1, 0])
        {
            Cdr.Deserialize(Cdr.Serialize(new FaceArray { Faces = Faces(count) }), message);
            Assert.That(message.Faces.Select(face => face.TrackId), Is.EqualTo(Enumerable.Range(1, count)));
        }
    }

    [Test]
    public void NumbersOfFixedCountAreReplacedInPlace()
    {
        var message = new PoseWithCovariance();
        var covariance = message.Covariance;
        var sent = new PoseWithCovariance();
        sent.Covariance[35] = 4;

        Cdr.Deserialize(Cdr.Serialize(sent), message);

        Assert.That(message.Covariance, Is.SameAs(covariance).And.EqualTo(sent.Covariance));
    }

    private static Image Frame(byte level)
    {
        var image = new Image { Width = 64, Height = 48, Encoding = "rgb8", Data = new byte[3 * 64 * 48] };
        image.Header.FrameId = "camera_optical";
        Array.Fill(image.Data, level);
        return image;
    }

    private static Face[] Faces(int count) =>
        [.. Enumerable.Range(1, count).Select(track => new Face { TrackId = (uint)track })];
}
