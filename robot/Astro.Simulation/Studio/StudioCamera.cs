using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.People;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Studio;

/// <summary>A camera that shows any home and any person in any light, and gives away its depths.</summary>
internal sealed class StudioCamera
{
    private const double Vignette = 0.10;
    private static readonly Vector4 Sky = new(0.55f, 0.6f, 0.65f, 0);

    private readonly Rasteriser _rasteriser;
    private readonly HomePainter _home;
    private readonly PersonPainter _people;
    private readonly LensBlur _blur;
    private readonly SensorNoise[] _sensors;

    public StudioCamera(CameraModel camera)
    {
        Model = camera;
        _rasteriser = new Rasteriser(camera.Width, camera.Height);
        MeshPainter painter = new(camera, _rasteriser);
        (_home, _people) = (new HomePainter(painter), new PersonPainter(painter));
        _blur = new LensBlur(camera.Width, camera.Height);
        SensorModel[] sensors =
        [
            new(1, 0.0015, 6000, 1, Vignette), new(2, 0.003, 2500, 1, Vignette), new(3, 0.005, 1200, 1, Vignette),
        ];
        _sensors = [.. sensors.Select(sensor => new SensorNoise(sensor, camera.Width, camera.Height))];
        Meter = new FaceMeter(camera);
    }

    public CameraModel Model { get; }

    public FaceMeter Meter { get; }

    /// <summary>1/z a pixel, row-major.</summary>
    public ReadOnlySpan<float> InverseDepth => _rasteriser.InverseDepth;

    public void Clear() => _rasteriser.Clear(Sky);

    /// <summary>Puts whatever is painted from now on before all that was painted.</summary>
    public void ClearDepth() => _rasteriser.ClearDepth();

    public void PaintHome(HomeScene home, in RigidTransform toOptical) => _home.Paint(home, toOptical);

    public void PaintPerson(in PersonView person, in RigidTransform toOptical, RoomLight light) =>
        _people.Paint(person, toOptical, light);

    public void PaintShadow(in PersonView person, in RigidTransform toOptical) =>
        _people.PaintShadow(person, toOptical);

    /// <summary>The picture of what was painted.</summary>
    /// <param name="random">Draws how it is taken.</param>
    public ImageBuffer Take(Random random)
    {
        Exposure exposure = Exposure.Draw(random, MeanLight());
        _blur.Apply(_rasteriser.Radiance, exposure.BlurAcross, exposure.BlurDown);
        ImageBuffer image = new(Model.Width, Model.Height, PixelFormat.Rgb24);
        _sensors[exposure.Sensor].Expose(_rasteriser.Radiance, image, (ulong)random.Next(), exposure.Gain);
        return image;
    }

    private double MeanLight()
    {
        const int Step = 7;
        ReadOnlySpan<Vector4> radiance = _rasteriser.Radiance;
        Vector4 sum = Vector4.Zero;
        for (int i = 0; i < radiance.Length; i += Step)
            sum += Vector4.Min(radiance[i], Vector4.One);
        // Luminance by Rec. 709.
        return Math.Max(1e-3, Vector4.Dot(sum, new Vector4(0.2126f, 0.7152f, 0.0722f, 0)) * Step / radiance.Length);
    }
}
