using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;

namespace Astro.App.Demo;

/// <summary>Takes pictures of drawn people as somebody does who introduces them to the robot: near, in good light, with
/// the head turned a little each time.</summary>
internal sealed class PortraitStudio
{
    private const int Side = 320;
    private const double Distance = 0.8;
    private const double Middle = 2;
    private const double Turn = 0.5;
    private const double Nod = 0.3;

    private readonly HomeRenderer _renderer = new(
        Room(), CameraModel.FromFieldOfView(Side, Side, Math.PI / 6), new SensorModel(Seed: 0));

    /// <summary>How the head is held: straight on and turned to all four sides.</summary>
    public static IReadOnlyList<PortraitAngle> Angles { get; } =
    [
        new("front", 0, 0),
        new("left", Turn, 0),
        new("right", -Turn, 0),
        new("up", 0, -Nod),
        new("down", 0, Nod),
    ];

    /// <summary>Takes a picture at eye level; the face is about 110 px wide.</summary>
    public ImageBuffer Take(PersonModel model, PortraitAngle angle)
    {
        var person = new PersonView(model, Middle, Middle, Math.PI);
        Span<Vector3> face = stackalloc Vector3[5];
        PersonModel.Landmarks(person, face);
        var nose = face[2];
        var camera = new CameraPose(nose.X - Distance, nose.Y, nose.Z, 0);
        var portrait = new ImageBuffer(Side, Side, PixelFormat.Rgb24);
        _renderer.Render(
            camera, [person with { HeadYaw = angle.Yaw, HeadPitch = angle.Pitch }], portrait, frame: 0);
        return portrait;
    }

    /// <summary>A bare, well-lit room of four by four metres.</summary>
    private static HomeScene Room()
    {
        const int Cells = 40;
        const double Resolution = 0.1;
        const float Far = (float)(Cells * Resolution);
        var walls = new bool[Cells * Cells];
        for (var i = 0; i < walls.Length; i++)
            walls[i] = i % Cells is 0 or Cells - 1 || i / Cells is 0 or Cells - 1;
        var room = new SceneRoom([new(0, 0), new(Far, 0), new(Far, Far), new(0, Far)], FloorFinish.Planks,
            new Rgb(214, 214, 210));
        return new HomeScene(walls, Cells, Cells, Resolution, 0, 0, [room], [], []);
    }
}

/// <summary>How the head is held for a portrait, against the line to the camera.</summary>
/// <param name="Name">What errors call it.</param>
/// <param name="Yaw">Radians, positive to the person's left.</param>
/// <param name="Pitch">Radians, positive looks down.</param>
internal sealed record PortraitAngle(string Name, double Yaw, double Pitch);
