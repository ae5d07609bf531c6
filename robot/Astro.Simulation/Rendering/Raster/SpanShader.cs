using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>Depth-tests and shades the rows of one triangle: texture times light, both perspective-correct.</summary>
internal readonly struct SpanShader
{
    /// <summary>Pixels that are depth-tested together.</summary>
    public const int Lanes = 8;

    // Levels change where a texel is this much smaller than a pixel: a little sharper than the sampling theorem asks.
    private const float LevelBias = -0.35f;

    private static readonly Vector256<float> LaneNumbers = Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);

    private readonly Texture _texture;
    private readonly float _x;
    private readonly float _y;
    private readonly Vector4 _surface;
    private readonly Vector4 _surfaceAcross;
    private readonly Vector4 _surfaceDown;
    private readonly Vector4 _light;
    private readonly Vector4 _lightAcross;
    private readonly Vector4 _lightDown;

    public SpanShader(in ScreenVertex a, in ScreenVertex b, in ScreenVertex c, long area, Texture texture)
    {
        const float Pixel = 1f / ScreenVertex.One;
        _texture = texture;
        (_x, _y) = (a.X * Pixel, a.Y * Pixel);
        float scale = ScreenVertex.One / (float)area;
        (float bx, float by) = ((b.X - a.X) * scale, (b.Y - a.Y) * scale);
        (float cx, float cy) = ((c.X - a.X) * scale, (c.Y - a.Y) * scale);
        (_surface, _light) = (a.Surface, a.Light);
        Vector4 toB = b.Surface - a.Surface, toC = c.Surface - a.Surface;
        _surfaceAcross = toB * cy - toC * by;
        _surfaceDown = toC * bx - toB * cx;
        toB = b.Light - a.Light;
        toC = c.Light - a.Light;
        _lightAcross = toB * cy - toC * by;
        _lightDown = toC * bx - toB * cx;
    }

    public void Shade(int row, int left, int right, ref float depth, ref Vector4 radiance)
    {
        Vector4 surface = _surface + _surfaceAcross * (left - _x) + _surfaceDown * (row - _y);
        Vector4 light = _light + _lightAcross * (left - _x) + _lightDown * (row - _y);
        int count = right - left;
        Vector256<float> inverse = Vector256.Create(surface.X) + LaneNumbers * _surfaceAcross.X;
        Vector256<float> remaining = Vector256.Create((float)count) - LaneNumbers;
        Vector256<float> stride = Vector256.Create(_surfaceAcross.X * Lanes);
        Span<float> depths = stackalloc float[Lanes];
        TextureLevel fine = default, coarse = default;
        float blend = -1;
        for (int i = 0; i < count; i += Lanes)
        {
            Vector256<float> old = Vector256.LoadUnsafe(ref depth, (nuint)i);
            Vector256<float> pass = Vector256.GreaterThan(inverse, old) &
                Vector256.GreaterThan(remaining, Vector256<float>.Zero);
            uint lanes = pass.ExtractMostSignificantBits();
            if (lanes != 0)
            {
                Vector256.ConditionalSelect(pass, inverse, old).StoreUnsafe(ref depth, (nuint)i);
                if (blend < 0)
                {
                    (int level, blend) = ChooseLevel(surface + _surfaceAcross * (0.5f * count));
                    fine = new TextureLevel(_texture, level);
                    if (blend > 0)
                        coarse = new TextureLevel(_texture, level + 1);
                }

                (Vector256<float>.One / inverse).CopyTo(depths);
                for (; lanes != 0; lanes &= lanes - 1)
                {
                    int lane = BitOperations.TrailingZeroCount(lanes);
                    float x = i + lane, z = depths[lane];
                    Vector4 place = (surface + _surfaceAcross * x) * z;
                    Vector4 texel = fine.Bilinear(place.Y, place.Z);
                    if (blend > 0)
                        texel = Vector4.Lerp(texel, coarse.Bilinear(place.Y, place.Z), blend);
                    ref Vector4 pixel = ref Unsafe.Add(ref radiance, i + lane);
                    pixel = texel * (_texture.IsShade ? pixel : (light + _lightAcross * x) * z);
                }
            }

            inverse += stride;
            remaining -= Vector256.Create((float)Lanes);
        }
    }

    // The level for a span about a place on it, and how much of the next coarser one to mix in.
    private (int Level, float Blend) ChooseLevel(Vector4 surface)
    {
        if (_texture.LevelCount == 1)
            return (0, 0);
        float z = 1 / surface.X;
        Vector4 place = surface * z;
        Vector4 size = new(0, 1 << _texture.WidthLog2, 1 << _texture.HeightLog2, 0);
        Vector4 across = (_surfaceAcross - place * _surfaceAcross.X) * z * size;
        Vector4 down = (_surfaceDown - place * _surfaceDown.X) * z * size;
        // Between the mean and the longer side of a pixel's footprint: one blurs less, the other shimmers less.
        float longer = MathF.Max(across.LengthSquared(), down.LengthSquared());
        float area = MathF.Abs(across.Y * down.Z - across.Z * down.Y);
        float lod = 0.25f * Log2(longer * MathF.Max(area, longer * 0.01f)) + LevelBias;
        lod = Math.Clamp(lod, 0, _texture.LevelCount - 1);
        if (!_texture.BlendLevels)
            return ((int)(lod + 0.5f), 0);
        int level = (int)lod;
        return (level, lod - level);
    }

    // Within 0.09 of the logarithm, without a call.
    private static float Log2(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        return (bits >> 23) - 127 + (bits & 0x7FFFFF) * (1f / 0x800000);
    }
}
