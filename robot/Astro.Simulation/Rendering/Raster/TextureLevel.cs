using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>One level of a texture, ready to be sampled.</summary>
internal readonly ref struct TextureLevel
{
    private readonly ref Vector4 _texels;
    private readonly int _widthLog2;
    private readonly int _right;
    private readonly int _bottom;

    public TextureLevel(Texture texture, int level)
    {
        _texels = ref MemoryMarshal.GetArrayDataReference(texture.Level(level));
        _widthLog2 = texture.WidthLog2 - level;
        _right = (1 << _widthLog2) - 1;
        _bottom = (1 << texture.HeightLog2 - level) - 1;
    }

    /// <summary>The mean of the four nearest texels, by distance; the texture repeats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector4 Bilinear(float u, float v)
    {
        float x = u * (_right + 1) - 0.5f, y = v * (_bottom + 1) - 0.5f;
        float left = MathF.Floor(x), top = MathF.Floor(y);
        int i = (int)left, j = (int)top;
        int above = (j & _bottom) << _widthLog2, below = (j + 1 & _bottom) << _widthLog2;
        int near = i & _right, far = i + 1 & _right;
        Vector4 upper = Unsafe.Add(ref _texels, above + near);
        Vector4 lower = Unsafe.Add(ref _texels, below + near);
        upper += (Unsafe.Add(ref _texels, above + far) - upper) * (x - left);
        lower += (Unsafe.Add(ref _texels, below + far) - lower) * (x - left);
        return upper + (lower - upper) * (y - top);
    }
}
