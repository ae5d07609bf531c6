using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Astro.Imaging;

namespace Astro.Vision.Inference;

/// <summary>Turns interleaved 8-bit pixels into three planes of floats in one pass, sixteen pixels at a time.</summary>
internal static class PlanarTensor
{
    /// <summary>An index that no byte has: the shuffle yields 0 there.</summary>
    private const byte N = 0xFF;

    /// <summary>Writes 0–255 values, blue plane first; columns and rows beyond the image stay as they are.</summary>
    /// <param name="image">Any format; gray goes to all three planes.</param>
    /// <param name="tensor"><c>3 · rows · columns</c> floats, as 1×3×H×W.</param>
    /// <param name="columns">Width of a plane, at least the image's.</param>
    /// <param name="rows">Height of a plane, at least the image's.</param>
    public static void WriteBgr(ImageView image, Span<float> tensor, int columns, int rows)
    {
        var plane = columns * rows;
        var blue = tensor[..plane];
        var green = tensor.Slice(plane, plane);
        var red = tensor.Slice(2 * plane, plane);
        var blueFirst = image.Format == PixelFormat.Bgr24;
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            var b = blue.Slice(y * columns, image.Width);
            var g = green.Slice(y * columns, image.Width);
            var r = red.Slice(y * columns, image.Width);
            if (image.Format == PixelFormat.Gray8)
            {
                for (var x = 0; x < row.Length; x++)
                    b[x] = row[x];
                b.CopyTo(g);
                b.CopyTo(r);
            }
            else if (blueFirst)
            {
                Deinterleave(row, b, g, r);
            }
            else
            {
                Deinterleave(row, r, g, b);
            }
        }
    }

    /// <summary>Splits triples into three planes. Each 48 bytes hold sixteen of them in a fixed pattern.</summary>
    private static void Deinterleave(ReadOnlySpan<byte> row, Span<float> first, Span<float> second, Span<float> third)
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        var x = 0;
        for (; Vector128.IsHardwareAccelerated && x + 16 <= first.Length; x += 16)
        {
            var a = Vector128.LoadUnsafe(ref source, (nuint)(3 * x));
            var b = Vector128.LoadUnsafe(ref source, (nuint)(3 * x + 16));
            var c = Vector128.LoadUnsafe(ref source, (nuint)(3 * x + 32));
            Widen(Vector128.Shuffle(a, Vector128.Create(0, 3, 6, 9, 12, 15, N, N, N, N, N, N, N, N, N, N))
                | Vector128.Shuffle(b, Vector128.Create(N, N, N, N, N, N, 2, 5, 8, 11, 14, N, N, N, N, N))
                | Vector128.Shuffle(c, Vector128.Create(N, N, N, N, N, N, N, N, N, N, N, 1, 4, 7, 10, 13)),
                first[x..]);
            Widen(Vector128.Shuffle(a, Vector128.Create(1, 4, 7, 10, 13, N, N, N, N, N, N, N, N, N, N, N))
                | Vector128.Shuffle(b, Vector128.Create(N, N, N, N, N, 0, 3, 6, 9, 12, 15, N, N, N, N, N))
                | Vector128.Shuffle(c, Vector128.Create(N, N, N, N, N, N, N, N, N, N, N, 2, 5, 8, 11, 14)),
                second[x..]);
            Widen(Vector128.Shuffle(a, Vector128.Create(2, 5, 8, 11, 14, N, N, N, N, N, N, N, N, N, N, N))
                | Vector128.Shuffle(b, Vector128.Create(N, N, N, N, N, 1, 4, 7, 10, 13, N, N, N, N, N, N))
                | Vector128.Shuffle(c, Vector128.Create(N, N, N, N, N, N, N, N, N, N, 0, 3, 6, 9, 12, 15)),
                third[x..]);
        }
        for (; x < first.Length; x++)
        {
            first[x] = row[3 * x];
            second[x] = row[3 * x + 1];
            third[x] = row[3 * x + 2];
        }
    }

    private static void Widen(Vector128<byte> values, Span<float> to)
    {
        var low = Vector128.WidenLower(values);
        var high = Vector128.WidenUpper(values);
        ToSingle(Vector128.WidenLower(low)).CopyTo(to);
        ToSingle(Vector128.WidenUpper(low)).CopyTo(to[4..]);
        ToSingle(Vector128.WidenLower(high)).CopyTo(to[8..]);
        ToSingle(Vector128.WidenUpper(high)).CopyTo(to[12..]);
    }

    private static Vector128<float> ToSingle(Vector128<uint> values) => Vector128.ConvertToSingle(values.AsInt32());
}
