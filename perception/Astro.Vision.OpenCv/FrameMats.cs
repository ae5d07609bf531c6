using System.Runtime.CompilerServices;
using Astro.Imaging;
using OpenCvSharp;

namespace Astro.Vision.OpenCv;

/// <summary>
/// Lets OpenCV decode into our buffers: each has pixels that stay where they are, and an OpenCV matrix over them, which
/// is made once. There are as many as a capture has buffers.
/// </summary>
internal sealed class FrameMats
{
    private readonly Dictionary<ImageBuffer, Mat> _mats = [];

    /// <summary>Has the frame that was grabbed decoded into a buffer.</summary>
    /// <param name="capture">Where it was grabbed.</param>
    /// <param name="buffer">The same one when the frame fits, a new one when it does not.</param>
    /// <returns>False if it cannot be decoded, or has other than one or three channels of 8 bits.</returns>
    public bool Retrieve(VideoCapture capture, ref ImageBuffer? buffer)
    {
        if (buffer is null || !_mats.TryGetValue(buffer, out var mat))
            return RetrieveAnew(capture, ref buffer);
        var pixels = mat.Data;
        if (!capture.Retrieve(mat))
            return false;
        if (mat.Data == pixels)
            return true;
        // Another size than the last frame's: OpenCV took memory of its own for it.
        _mats.Remove(buffer);
        using (mat)
            return TryCopy(mat, ref buffer);
    }

    /// <summary>Frees the matrices; the buffers remain.</summary>
    public void Clear()
    {
        foreach (var mat in _mats.Values)
            mat.Dispose();
        _mats.Clear();
    }

    private bool RetrieveAnew(VideoCapture capture, ref ImageBuffer? buffer)
    {
        using var mat = new Mat();
        return capture.Retrieve(mat) && TryCopy(mat, ref buffer);
    }

    private bool TryCopy(Mat frame, ref ImageBuffer? buffer)
    {
        PixelFormat format;
        if (frame.Type() == MatType.CV_8UC3)
            format = PixelFormat.Bgr24;
        else if (frame.Type() == MatType.CV_8UC1)
            format = PixelFormat.Gray8;
        else
            return false;
        buffer = new ImageBuffer(frame.Width, frame.Height, format,
            GC.AllocateUninitializedArray<byte>(frame.Width * frame.Height * format.BytesPerPixel(), pinned: true));
        var mat = Over(buffer);
        frame.CopyTo(mat);
        _mats.Add(buffer, mat);
        return true;
    }

    private static unsafe Mat Over(ImageBuffer buffer) => Mat.FromPixelData(buffer.Height, buffer.Width,
        buffer.Format == PixelFormat.Gray8 ? MatType.CV_8UC1 : MatType.CV_8UC3,
        (nint)Unsafe.AsPointer(ref buffer.Pixels[0]));
}
