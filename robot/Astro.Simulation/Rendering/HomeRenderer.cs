using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering.People;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Rendering;

/// <summary>A z-buffered triangle rasteriser over a <see cref="HomeScene"/> and people, then the sensor's noise. Not
/// for several threads at once.</summary>
public sealed class HomeRenderer : ICameraRenderer
{
    // What shows through where there is nothing: an overcast sky.
    private static readonly Vector4 Sky = new(0.55f, 0.6f, 0.65f, 0);

    private readonly HomeScene _scene;
    private readonly Rasteriser _rasteriser;
    private readonly HomePainter _home;
    private readonly PersonPainter _people;
    private readonly SensorNoise _sensor;

    /// <summary>Allocates every buffer that frames need.</summary>
    /// <param name="scene">The home.</param>
    /// <param name="camera">The camera.</param>
    /// <param name="sensor">Noise, vignette and exposure.</param>
    public HomeRenderer(HomeScene scene, CameraModel camera, SensorModel sensor)
    {
        (_scene, Camera) = (scene, camera);
        _rasteriser = new Rasteriser(camera.Width, camera.Height);
        MeshPainter painter = new(camera, _rasteriser);
        _people = new PersonPainter(painter);
        _sensor = new SensorNoise(sensor, camera.Width, camera.Height);
        _home = new HomePainter(painter);
        _home.Reserve(scene);
    }

    /// <inheritdoc/>
    public CameraModel Camera { get; }

    /// <inheritdoc/>
    public void Render(in CameraPose camera, ReadOnlySpan<PersonView> people, ImageBuffer target, ulong frame)
    {
        if (target.Format != PixelFormat.Rgb24 || target.Width != Camera.Width || target.Height != Camera.Height)
        {
            throw new ArgumentException(
                $"expected {PixelFormat.Rgb24} {Camera.Width} × {Camera.Height}, " +
                $"got {target.Format} {target.Width} × {target.Height}",
                nameof(target));
        }

        _rasteriser.Clear(Sky);
        RigidTransform toOptical = RigidTransform.ToOptical(camera);
        foreach (ref readonly PersonView person in people)
            _people.Paint(person, toOptical, _scene.LightAt(person.X, person.Y));
        _home.Paint(_scene, toOptical);
        foreach (ref readonly PersonView person in people)
            _people.PaintShadow(person, toOptical);
        _sensor.Expose(_rasteriser.Radiance, target, frame);
    }
}
