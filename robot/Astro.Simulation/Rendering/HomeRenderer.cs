using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering.People;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering;

/// <summary>A z-buffered triangle rasteriser over a <see cref="HomeScene"/> and people, then the sensor's noise. Not
/// for several threads at once.</summary>
public sealed class HomeRenderer : ICameraRenderer
{
    // What shows through where there is nothing: an overcast sky.
    private static readonly Vector4 Sky = new(0.55f, 0.6f, 0.65f, 0);

    private readonly HomeScene _scene;
    private readonly Rasteriser _rasteriser;
    private readonly MeshPainter _painter;
    private readonly PersonPainter _people;
    private readonly SensorNoise _sensor;
    private readonly float[] _distances;
    private readonly int[] _visible;

    /// <summary>Allocates every buffer that frames need.</summary>
    /// <param name="scene">The home.</param>
    /// <param name="camera">The camera.</param>
    /// <param name="sensor">Noise, vignette and exposure.</param>
    public HomeRenderer(HomeScene scene, CameraModel camera, SensorModel sensor)
    {
        (_scene, Camera) = (scene, camera);
        _rasteriser = new Rasteriser(camera.Width, camera.Height);
        _painter = new MeshPainter(camera, _rasteriser);
        _people = new PersonPainter(_painter);
        _sensor = new SensorNoise(sensor, camera.Width, camera.Height);
        _distances = new float[scene.Meshes.Length];
        _visible = new int[scene.Meshes.Length];
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
        PaintHome(toOptical);
        foreach (ref readonly PersonView person in people)
            _people.PaintShadow(person, toOptical);
        _sensor.Expose(_rasteriser.Radiance, target, frame);
    }

    // Near meshes first: what they hide is then rejected by depth before it is shaded.
    private void PaintHome(in RigidTransform toOptical)
    {
        Mesh[] meshes = _scene.Meshes;
        int count = 0;
        for (int i = 0; i < meshes.Length; i++)
        {
            Vector3 centre = toOptical.Apply(meshes[i].Centre);
            if (!_painter.MaySee(centre, meshes[i].Radius))
                continue;
            (_distances[count], _visible[count]) = (centre.Length(), i);
            count++;
        }

        Array.Sort(_distances, _visible, 0, count);
        for (int i = 0; i < count; i++)
        {
            Mesh mesh = meshes[_visible[i]];
            _painter.Paint(mesh, toOptical, mesh.Colours);
        }
    }
}
