using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Astro.Imaging;

namespace Astro.Vision;

/// <summary>Reads an image between its pixels. Beyond the border everything is black.</summary>
internal readonly ref struct BilinearSampler(ImageView image)
{
    private readonly ref byte _pixels = ref MemoryMarshal.GetReference(image.Pixels);
    private readonly int _length = image.Pixels.Length;
    private readonly int _width = image.Width;
    private readonly int _height = image.Height;
    private readonly int _stride = image.Stride;
    private readonly int _size = image.Format.BytesPerPixel();

    /// <summary>The first three channels at a point, in the image's order, 0–255; gray three times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Sample(Vector2 point)
    {
        var left = MathF.Floor(point.X);
        var top = MathF.Floor(point.Y);
        var across = point.X - left;
        var down = point.Y - top;
        var (x, y) = ((int)left, (int)top);
        var at = y * _stride + x * 3;
        // Two pixels beside each other are six bytes; they are read as eight, so the very last ones take the other path.
        if (_size != 3 || (uint)x >= (uint)(_width - 1) || (uint)y >= (uint)(_height - 1) || at + _stride + 8 > _length)
            return AtBorder(x, y, across, down);
        var above = Blend(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref _pixels, at)), across);
        var below = Blend(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref _pixels, at + _stride)), across);
        return above + (below - above) * down;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Blend(ulong pair, float across)
    {
        var left = Widen((uint)pair);
        var right = Widen((uint)(pair >> 24));
        return left + (right - left) * across;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Widen(uint channels)
    {
        var words = Vector128.WidenLower(Vector128.CreateScalar(channels).AsByte());
        return Vector128.ConvertToSingle(Vector128.WidenLower(words).AsInt32());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Vector128<float> AtBorder(int x, int y, float across, float down)
    {
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
