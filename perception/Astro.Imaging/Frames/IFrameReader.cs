namespace Astro.Imaging;

/// <summary>
/// What frames come from: a camera, a stream, a recording. A <see cref="FrameCapture"/> opens it, reads it frame by
/// frame and closes it, one call at a time, and may open it again.
/// </summary>
public interface IFrameReader
{
    /// <summary>What errors and status lines call it, as it was asked for.</summary>
    string Name { get; }

    /// <summary>The time between two frames of a recording, each of which counts; null for what happens now, where
    /// only the newest one does. Known once it is open.</summary>
    TimeSpan? Period { get; }

    /// <summary>Opens it.</summary>
    /// <exception cref="IOException">It is not there, or refuses; the message names it.</exception>
    /// <exception cref="FormatException">It is there and cannot be what it should; the message names it.</exception>
    void Open();

    /// <summary>Waits for the next frame, which is acquired when this returns.</summary>
    /// <returns>False when there is none any more: a recording is over, a camera was lost.</returns>
    /// <exception cref="IOException">It was lost; the message says how.</exception>
    bool Grab();

    /// <summary>Decodes the frame that was grabbed.</summary>
    /// <param name="buffer">Receives it: the same buffer while its size and format fit, a new one where they do
    /// not.</param>
    /// <exception cref="IOException">It was lost; the message says how.</exception>
    /// <exception cref="FormatException">The frame is damaged; the message names it.</exception>
    void Retrieve(ref ImageBuffer? buffer);

    /// <summary>Closes it; nothing happens when it is closed already.</summary>
    void Close();
}
