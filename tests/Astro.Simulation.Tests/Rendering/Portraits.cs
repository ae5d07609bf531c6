using System.Collections.Concurrent;
using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests.Rendering;

/// <summary>Drawn people before a camera in a lit room.</summary>
internal static class Portraits
{
    /// <summary>A face 1.3 m away is about 115 pixels wide.</summary>
    public static readonly CameraModel Camera = new(256, 256, 1000, 1000, 127.5, 127.5);

    private const double Distance = 1.3;

    // The same instance shares what looks have in common, which is quicker.
    private static readonly ConcurrentDictionary<(int Seed, int Tone), Appearance> Known = [];
    private static readonly HomeScene Room = Drawings.TwoRooms();
    private static readonly HomeRenderer Renderer = new(Room, Camera, Drawings.Noiseless);

    /// <summary>Somebody of middle age with bare skin all over the face.</summary>
    public static Appearance Plain(int seed, int tone = 4) =>
        Known.GetOrAdd((seed, tone), key => new Appearance(key.Seed, key.Tone, 30, false, false));

    /// <summary>Takes a picture on the level of the face.</summary>
    /// <param name="appearance">Who.</param>
    /// <param name="look">And how.</param>
    /// <param name="yaw">By how much the person turns to the own left, degrees.</param>
    /// <param name="pitch">By how much the camera looks down from above, degrees.</param>
    public static Portrait Take(Appearance appearance, Look look, double yaw = 0, double pitch = 0)
    {
        PersonView person = new(
            new PersonModel(appearance, look, 1.7, 1), 2.4, 2, Math.PI + double.DegreesToRadians(yaw));
        Vector3[] points = new Vector3[PersonModel.LandmarkPoints];
        Vector3[] outline = new Vector3[PersonModel.OutlinePoints];
        PersonModel.Landmarks(person, points);
        PersonModel.FaceOutline(person, outline);
        double down = double.DegreesToRadians(pitch), level = points[0].Z - 0.03;
        CameraPose pose = new(
            2.4 - Distance * Math.Cos(down), 2, level + Distance * Math.Sin(down), 0, down);
        ImageBuffer image = Drawings.Frame(Camera);
        Renderer.Render(pose, [person], image, 0);
        return new Portrait(image, pose, Project(pose, points), Project(pose, outline));
    }

    /// <summary>The same picture without the person.</summary>
    public static ImageBuffer Empty(CameraPose pose)
    {
        ImageBuffer image = Drawings.Frame(Camera);
        Renderer.Render(pose, [], image, 0);
        return image;
    }

    private static Vector2[] Project(CameraPose pose, Vector3[] points)
    {
        (float sin, float cos) = ((float)Math.Sin(pose.Pitch), (float)Math.Cos(pose.Pitch));
        return [.. points.Select(p =>
        {
            Vector3 off = p - new Vector3((float)pose.X, (float)pose.Y, (float)pose.Z);
            float depth = off.X * cos - off.Z * sin, down = -off.X * sin - off.Z * cos;
            return new Vector2(
                (float)(Camera.Cx - Camera.Fx * off.Y / depth), (float)(Camera.Cy + Camera.Fy * down / depth));
        })];
    }
}

/// <summary>A picture of one person.</summary>
/// <param name="Image">With the person.</param>
/// <param name="Pose">Of the camera.</param>
/// <param name="Landmarks">Pixels of right eye, left eye, nose tip, right and left mouth corner.</param>
/// <param name="Outline">Pixels of hairline, chin and of both temples, cheeks and jaws.</param>
internal sealed record Portrait(ImageBuffer Image, CameraPose Pose, Vector2[] Landmarks, Vector2[] Outline)
{
    private readonly Lazy<ImageBuffer> _empty = new(() => Portraits.Empty(Pose));

    /// <summary>Mean of the channels over the pixels about a place, 0 to 255.</summary>
    public double Brightness(Vector2 place, int radius = 1)
    {
        double sum = 0;
        int count = 0;
        for (int y = (int)MathF.Round(place.Y) - radius; y <= (int)MathF.Round(place.Y) + radius; y++)
        {
            for (int x = (int)MathF.Round(place.X) - radius; x <= (int)MathF.Round(place.X) + radius; x++)
            {
                Rgb colour = Drawings.At(Image, x, y);
                sum += (colour.R + colour.G + colour.B) / 3.0;
                count++;
            }
        }

        return sum / count;
    }

    /// <summary>Whether a pixel shows the person.</summary>
    public bool Covers(int x, int y) => Drawings.At(Image, x, y) != Drawings.At(_empty.Value, x, y);

    /// <summary>Where another picture of the same pose shows something else, by more than a trace.</summary>
    public List<Vector2> Differences(Portrait other)
    {
        List<Vector2> places = [];
        for (int i = 0; i < Image.Width * Image.Height; i++)
        {
            (int x, int y) = (i % Image.Width, i / Image.Width);
            Rgb a = Drawings.At(Image, x, y), b = Drawings.At(other.Image, x, y);
            if (Math.Abs(a.R - b.R) + Math.Abs(a.G - b.G) + Math.Abs(a.B - b.B) > 12)
                places.Add(new Vector2(x, y));
        }

        return places;
    }
}
