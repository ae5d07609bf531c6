using Astro.Imaging;

namespace Astro.Simulation.Rendering;

/// <summary>Draws what the robot's camera sees.</summary>
public interface ICameraRenderer
{
    /// <summary>The camera that every frame is drawn for.</summary>
    CameraModel Camera { get; }

    /// <summary>Draws one frame. Equal arguments give equal bytes; nothing is allocated on the managed heap.</summary>
    /// <param name="camera">Where the camera is.</param>
    /// <param name="people">Who is there and how they stand.</param>
    /// <param name="target">An <see cref="PixelFormat.Rgb24"/> image of the camera's size, overwritten whole.</param>
    /// <param name="frame">The frame's number, which selects its sensor noise.</param>
    /// <exception cref="ArgumentException">The target has another size or format.</exception>
    void Render(in CameraPose camera, ReadOnlySpan<PersonView> people, ImageBuffer target, ulong frame);
}
