using Astro.Imaging;

namespace Astro.Vision;

/// <summary>Finds the faces in a frame. Not safe for several threads at once: its buffers are reused.</summary>
public interface IFaceDetector : IDisposable
{
    /// <summary>Writes the faces of <paramref name="image"/>, the most certain first, and says how many.</summary>
    /// <param name="image">Any pixel format and size.</param>
    /// <param name="faces">Room for the results; less certain faces that do not fit are dropped.</param>
    int Detect(ImageView image, Span<FaceDetection> faces);
}
