using System.Globalization;
using Astro.Imaging;

namespace Astro.Simulation.Studio;

/// <summary>Writes numbers into images.</summary>
internal static class Digits
{
    /// <summary>Height of a digit at scale 1, pixels.</summary>
    public const int Height = 7;

    private const int Across = 5;
    private const int Advance = Across + 1;

    // Seven rows a digit, from above; five bits a row, the highest at the left.
    private static readonly byte[][] Glyphs =
    [
        [14, 17, 19, 21, 25, 17, 14], [4, 12, 4, 4, 4, 4, 14], [14, 17, 1, 2, 4, 8, 31], [31, 2, 4, 2, 1, 17, 14],
        [2, 6, 10, 18, 31, 2, 2], [31, 16, 30, 1, 1, 17, 14], [6, 8, 16, 30, 17, 17, 14], [31, 1, 2, 4, 8, 8, 8],
        [14, 17, 17, 14, 17, 17, 14], [14, 17, 17, 15, 1, 2, 12],
    ];

    /// <summary>How wide a number is, pixels.</summary>
    public static int Width(int number, int scale) => (Text(number).Length * Advance - 1) * scale;

    /// <summary>Writes a number in black.</summary>
    /// <param name="image">Into which, <see cref="PixelFormat.Rgb24"/>; it must have room.</param>
    /// <param name="number">0 or more.</param>
    /// <param name="left">Column of the first digit.</param>
    /// <param name="top">Row of the digits.</param>
    /// <param name="scale">Pixels a dot.</param>
    public static void Write(ImageBuffer image, int number, int left, int top, int scale)
    {
        foreach (char digit in Text(number))
        {
            byte[] glyph = Glyphs[digit - '0'];
            for (int y = 0; y < Height * scale; y++)
            {
                for (int x = 0; x < Across * scale; x++)
                {
                    if ((glyph[y / scale] >> (Across - 1 - x / scale) & 1) != 0)
                        image.Pixels.AsSpan((top + y) * image.Stride + 3 * (left + x), 3).Clear();
                }
            }

            left += Advance * scale;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
