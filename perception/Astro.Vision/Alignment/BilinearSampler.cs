using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Astro.Imaging;

namespace Astro.Vision;

/// <summary>Reads an image between its pixels. Beyond the border everything is black.</summary>
internal readonly ref struct BilinearSampler(ImageView image)
{
    private readonly ref byte _pixels = ref MemoryMarshal.GetReference(image.Pixels);
    private readonly int _width = image.Width;
    private readonly int _height = image.Height;
    private readonly int _stride = image.Stride;
    private readonly int _size = image.Format.BytesPerPixel();

    /// <summary>Samples along a line; gray counts as three equal channels.</summary>
    /// <param name="line">From which point on, how far apart, and what becomes of the values.</param>
    /// <param name="first">Receives the first channel; its length is the number of points.</param>
    /// <param name="second">Receives the second channel, at least as long.</param>
    /// <param name="third">Receives the third channel, at least as long.</param>
    public void SampleLine(in SampledLine line, Span<float> first, Span<float> second, Span<float> third)
    {
        // Along a line the points inside are neighbours. A loop of their own keeps everything in registers.
        for (var i = 0; i < first.Length;)
        {
            i = SampleInside(line, i, first, second, third);
            if (i == first.Length)
                break;
            var value = AtBorder(line.X(i), line.Y(i)) * line.Factor + line.Offset;
            (first[i], second[i], third[i]) = (value[0], value[1], value[2]);
            i++;
        }
    }

    /// <summary>
    /// Samples from point <paramref name="i"/> up to the first that lies near the border or beyond it.
    /// </summary>
    private int SampleInside(in SampledLine line, int i, Span<float> first, Span<float> second, Span<float> third)
    {
        ref var pixels = ref _pixels;
        ref var to1 = ref MemoryMarshal.GetReference(first);
        ref var to2 = ref MemoryMarshal.GetReference(second[..first.Length]);
        ref var to3 = ref MemoryMarshal.GetReference(third[..first.Length]);
        var (count, stride, factor, offset) = (first.Length, _stride, line.Factor, line.Offset);
        var (start, step) = (line.Start.AsVector128(), line.Step.AsVector128());
        // Two pixels beside each other are six bytes; they are read as eight, which a third pixel must back.
        var columns = _size == 3 ? (uint)Math.Max(_width - 2, 0) : 0;
        var rows = (uint)(_height - 1);
        for (; i < count; i++)
        {
            // Rounding x and y together also spares the scalar instruction, which waits for its old result.
            var point = start + step * i;
            var corner = Vector128.Floor(point);
            var share = point - corner;
            var whole = Vector128.ConvertToInt32Native(corner);
            var (x, y) = (whole[0], whole[1]);
            if ((uint)x >= columns || (uint)y >= rows)
                break;
            ref var at = ref Unsafe.Add(ref pixels, (nint)y * stride + x * 3);
            var above = Unsafe.ReadUnaligned<ulong>(ref at);
            var below = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, stride));
            var value = Blend(above, below, share[0], share[1]) * factor + offset;
            Unsafe.Add(ref to1, i) = value[0];
            Unsafe.Add(ref to2, i) = value[1];
            Unsafe.Add(ref to3, i) = value[2];
        }
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Blend(ulong above, ulong below, float across, float down)
    {
        var left = Widen((uint)above) + (Widen((uint)below) - Widen((uint)above)) * down;
        var right = Widen((uint)(above >> 24)) + (Widen((uint)(below >> 24)) - Widen((uint)(above >> 24))) * down;
        return left + (right - left) * across;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Widen(uint channels)
    {
        var words = Vector128.WidenLower(Vector128.CreateScalar(channels).AsByte());
        return Vector128.ConvertToSingle(Vector128.WidenLower(words).AsInt32());
    }

    private Vector128<float> AtBorder(float px, float py)
    {
        if (!(px > -1 && py > -1 && px < _width && py < _height))
            return Vector128<float>.Zero;
        var (x, y) = ((int)MathF.Floor(px), (int)MathF.Floor(py));
        var (across, down) = (px - x, py - y);
        var above = Pixel(x, y) * (1 - across) + Pixel(x + 1, y) * across;
        var below = Pixel(x, y + 1) * (1 - across) + Pixel(x + 1, y + 1) * across;
        return above * (1 - down) + below * down;
    }

    private Vector128<float> Pixel(int x, int y)
    {
        if ((uint)x >= (uint)_width || (uint)y >= (uint)_height)
            return Vector128<float>.Zero;
        ref var pixel = ref Unsafe.Add(ref _pixels, y * _stride + x * _size);
        return _size == 1
            ? Vector128.Create((float)pixel)
            : Vector128.Create(pixel, Unsafe.Add(ref pixel, 1), (float)Unsafe.Add(ref pixel, 2), 0);
    }
}
