using OpenCvSharp;

namespace Astro.Vision.OpenCv.Tests;

/// <summary>Videos with known content.</summary>
internal static class Videos
{
    public const int Width = 64;
    public const int Height = 48;

    /// <summary>What the left half of a frame shows; the right half is black.</summary>
    public static int LevelOf(int frame) => 40 + 20 * frame;

    /// <summary>Writes a video in which every frame is brighter than the one before.</summary>
    public static void Write(string path, int frames, double rate)
    {
        using var writer = new VideoWriter(path, FourCC.MJPG, rate, new Size(Width, Height));
        Assert.That(writer.IsOpened(), "OpenCV cannot write videos here");
        for (var i = 0; i < frames; i++)
        {
            using var frame = Frame(i);
            writer.Write(frame);
        }
    }

    /// <summary>One frame as JPEG.</summary>
    public static byte[] Jpeg(int index)
    {
        using var frame = Frame(index);
        Cv2.ImEncode(".jpg", frame, out var jpeg);
        return jpeg;
    }

    private static Mat Frame(int index)
    {
        var frame = new Mat(Height, Width, MatType.CV_8UC3, Scalar.Black);
        using var half = new Mat(frame, new Rect(0, 0, Width / 2, Height));
        half.SetTo(Scalar.All(LevelOf(index)));
        return frame;
    }
}
