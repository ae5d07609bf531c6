using System.Numerics;
using Astro.Imaging;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>A repeating texture in linear light with its mip chain (each level the mean of 2×2 texels of the last).
/// Sides are powers of two. Texel (i, j) has its centre at u = (i + ½) / width, v = (j + ½) / height.</summary>
internal sealed class Texture
{
    private readonly Vector4[][] _levels;

    /// <param name="widthLog2">Base-two logarithm of the width.</param>
    /// <param name="heightLog2">Base-two logarithm of the height.</param>
    /// <param name="texels">The finest level, row-major.</param>
    /// <param name="blendLevels">Whether sampling blends two levels; without, the nearest one is taken.</param>
    public Texture(int widthLog2, int heightLog2, Vector4[] texels, bool blendLevels = false)
    {
        if (texels.Length != 1 << widthLog2 + heightLog2)
            throw new ArgumentException("texels do not fill the texture", nameof(texels));
        (WidthLog2, HeightLog2, BlendLevels) = (widthLog2, heightLog2, blendLevels);
        _levels = new Vector4[Math.Min(widthLog2, heightLog2) + 1][];
        _levels[0] = texels;
        for (int i = 1; i < _levels.Length; i++)
            _levels[i] = Halve(_levels[i - 1], 1 << widthLog2 - i, 1 << heightLog2 - i);
    }

    public int WidthLog2 { get; }

    public int HeightLog2 { get; }

    public bool BlendLevels { get; }

    /// <summary>Whether the texture, unlit, darkens what is already drawn instead of replacing it.</summary>
    public bool IsShade { get; init; }

    public int LevelCount => _levels.Length;

    public Vector4[] Level(int level) => _levels[level];

    /// <summary>A texture of one colour.</summary>
    public static Texture Solid(Vector4 colour) => new(0, 0, [colour]);

    /// <summary>An image stretched onto a square texture by area averaging or bilinear interpolation.</summary>
    public static Texture FromImage(ImageBuffer image, int sideLog2)
    {
        int side = 1 << sideLog2;
        Vector4[] texels = new Vector4[side * side];
        PhotoSampler photo = new(image);
        Vector2 step = new(image.Width / (float)side, image.Height / (float)side);
        for (int j = 0; j < side; j++)
        {
            for (int i = 0; i < side; i++)
            {
                Vector2 centre = new((i + 0.5f) * step.X - 0.5f, (j + 0.5f) * step.Y - 0.5f);
                texels[j * side + i] = photo.Area(centre, new Vector2(step.X, 0), new Vector2(0, step.Y));
            }
        }

        return new Texture(sideLog2, sideLog2, texels, blendLevels: true);
    }

    private static Vector4[] Halve(Vector4[] fine, int width, int height)
    {
        Vector4[] coarse = new Vector4[width * height];
        for (int j = 0; j < height; j++)
        {
            for (int i = 0; i < width; i++)
            {
                int at = 4 * j * width + 2 * i;
                coarse[j * width + i] =
                    (fine[at] + fine[at + 1] + fine[at + 2 * width] + fine[at + 2 * width + 1]) * 0.25f;
            }
        }

        return coarse;
    }
}
