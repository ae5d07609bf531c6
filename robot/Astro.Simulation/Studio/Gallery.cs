using Astro.Imaging;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>What hangs on walls: photos of people, and things that are round or have spots.</summary>
/// <param name="portraits">Takes the photos; null for none.</param>
internal sealed class Gallery(PortraitSampler? portraits)
{
    private const int Side = 96;
    private const int Pieces = 48;

    // Nobody who lives in a world, is learnt from or is tested on.
    private const int FirstPictured = 9_000_000;

    private readonly (ImageBuffer Image, PixelBox? Face)?[] _photos = new (ImageBuffer, PixelBox?)?[Pieces];
    private readonly ImageBuffer?[] _patterns = new ImageBuffer?[Pieces];

    /// <summary>Puts something on a wall.</summary>
    /// <param name="place">Where.</param>
    /// <param name="random">The source of every draw.</param>
    public WallPicture Hang(Walls.Place place, Random random)
    {
        double height = place.Breadth * random.Between(0.85, 1.15), level = random.Between(1.15, 1.75);
        bool isPhoto = random.Chance(0.55);
        int piece = random.Next(Pieces);
        (ImageBuffer image, PixelBox? face) = isPhoto && portraits is not null
            ? _photos[piece] ??= Photo(portraits, piece)
            : (_patterns[piece] ??= Pattern(Draws.For(0, Draws.Purpose.Picture, piece)), null);
        return new WallPicture(
            new ScenePicture(place.X, place.Y, level, place.Yaw, place.Breadth, height, image), face);
    }

    private static (ImageBuffer, PixelBox?) Photo(PortraitSampler portraits, int piece)
    {
        Portrait photo = portraits.Take(FirstPictured + piece, view: 0);
        return (photo.Image, photo.Face.Box);
    }

    // Rings, spots, stripes, or a clock.
    private static ImageBuffer Pattern(Random random)
    {
        ImageBuffer image = new(Side, Side, PixelFormat.Rgb24);
        int kind = random.Next(4);
        double scale = random.LogBetween(6, 40), angle = random.Between(0, Math.PI), hand = random.Between(0, 6.28);
        (double sin, double cos) = Math.SinCos(angle);
        byte[] ground = Colour(random), figure = Colour(random);
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                double u = x - Side / 2.0, v = y - Side / 2.0, radius = Math.Sqrt(u * u + v * v);
                double along = (u * cos + v * sin) / scale, across = (v * cos - u * sin) / scale;
                bool inFigure = kind switch
                {
                    0 => radius / scale % 1 < 0.5,
                    1 => Square(along - Math.Round(along)) + Square(across - Math.Round(across)) < 0.1,
                    2 => Math.Abs(along % 1) < 0.5,
                    _ => radius < 42 && !IsHand(u, v, hand, 34) && !IsHand(u, v, hand * 12, 22),
                };
                (inFigure ? figure : ground).CopyTo(image.Pixels, 3 * (y * Side + x));
            }
        }

        return image;
    }

    private static bool IsHand(double u, double v, double angle, double length)
    {
        (double sin, double cos) = Math.SinCos(angle);
        double along = u * cos + v * sin;
        return along > -4 && along < length && Math.Abs(v * cos - u * sin) < 2.5;
    }

    private static double Square(double value) => value * value;

    private static byte[] Colour(Random random) =>
        [(byte)random.Next(20, 250), (byte)random.Next(20, 250), (byte)random.Next(20, 250)];
}
