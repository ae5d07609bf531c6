using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests.Rendering;

/// <summary>Homes and photos to draw.</summary>
internal static class Drawings
{
    public static readonly CameraModel Camera = CameraModel.FromFieldOfView(320, 240, Math.PI / 3);
    public static readonly SensorModel Noiseless = new(1, ReadNoise: 0, FullWell: double.PositiveInfinity, Vignette: 0);

    /// <summary>Two rooms of 4 m × 4 m beside each other, a wall of 0.1 m between them, the inner corner at (0, 0).
    /// </summary>
    public static HomeScene TwoRooms(double brightness = 1, double secondBrightness = 1, params SceneBox[] furniture)
    {
        const int Width = 166, Height = 84;
        bool[] occupied = new bool[Width * Height];
        for (int i = 0; i < occupied.Length; i++)
        {
            int column = i % Width, row = i / Width;
            occupied[i] = column is < 2 or >= Width - 2 or 82 or 83 || row is < 2 or >= Height - 2;
        }

        SceneRoom[] rooms = [Room(0, brightness, 4000), Room(4.1f, secondBrightness, 6500)];
        return new HomeScene(occupied, Width, Height, 0.05, -0.1, -0.1, rooms, furniture, []);
    }

    /// <summary>One colour everywhere, and the landmarks of a frontal face 60 pixels between the eyes.</summary>
    public static HeadTexture Photo(Func<int, int, Rgb> colour)
    {
        ImageBuffer photo = new(240, 300, PixelFormat.Rgb24);
        for (int i = 0; i < photo.Width * photo.Height; i++)
        {
            Rgb c = colour(i % photo.Width, i / photo.Width);
            (photo.Pixels[3 * i], photo.Pixels[3 * i + 1], photo.Pixels[3 * i + 2]) = (c.R, c.G, c.B);
        }

        return new HeadTexture(photo, Frontal);
    }

    /// <summary>Where a frontal photo of the model's own proportions has its landmarks.</summary>
    public static PhotoLandmarks Frontal { get; } = new(
        new(90, 140), new(150, 140), new(120, 140 + 0.038f / 0.0315f * 30),
        new(120 - 0.025f / 0.0315f * 30, 140 + 0.068f / 0.0315f * 30),
        new(120 + 0.025f / 0.0315f * 30, 140 + 0.068f / 0.0315f * 30));

    public static ImageBuffer Frame(CameraModel camera) => new(camera.Width, camera.Height, PixelFormat.Rgb24);

    public static Rgb At(ImageBuffer image, int x, int y)
    {
        int at = 3 * (y * image.Width + x);
        return new(image.Pixels[at], image.Pixels[at + 1], image.Pixels[at + 2]);
    }

    public static int Count(ImageBuffer image, Func<Rgb, bool> isWanted)
    {
        int count = 0;
        for (int i = 0; i < image.Width * image.Height; i++)
            count += isWanted(At(image, i % image.Width, i / image.Width)) ? 1 : 0;
        return count;
    }

    /// <summary>Mean place of the pixels of a colour.</summary>
    public static Vector2 Centroid(ImageBuffer image, Func<Rgb, bool> isWanted)
    {
        Vector2 sum = Vector2.Zero;
        int count = 0;
        for (int i = 0; i < image.Width * image.Height; i++)
        {
            if (!isWanted(At(image, i % image.Width, i / image.Width)))
                continue;
            sum += new Vector2(i % image.Width, i / image.Width);
            count++;
        }

        return sum / count;
    }

    /// <summary>Pixel of a place in <c>map</c> for a camera that looks along the x axis.</summary>
    public static Vector2 Project(CameraModel camera, in CameraPose pose, Vector3 place)
    {
        double depth = place.X - pose.X;
        return new(
            (float)(camera.Cx - camera.Fx * (place.Y - pose.Y) / depth),
            (float)(camera.Cy - camera.Fy * (place.Z - pose.Z) / depth));
    }

    private static SceneRoom Room(float left, double brightness, double kelvin) => new(
        [new(left, 0), new(left + 4, 0), new(left + 4, 4), new(left, 4)], FloorFinish.Planks, new Rgb(220, 220, 220),
        brightness, kelvin);
}
