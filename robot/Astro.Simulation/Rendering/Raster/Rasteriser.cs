using System.Numerics;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>Fills triangles into a frame of linear light with a depth buffer of 1/z (0 is infinitely far).</summary>
internal sealed class Rasteriser
{
    private readonly float[] _depth;
    private readonly Vector4[] _radiance;

    public Rasteriser(int width, int height)
    {
        (Width, Height) = (width, height);
        // A vector that starts at a row's last pixel reaches past it.
        _depth = new float[width * height + SpanShader.Lanes];
        _radiance = new Vector4[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Linear light a pixel, row-major.</summary>
    public Span<Vector4> Radiance => _radiance;

    /// <summary>1/z a pixel, row-major.</summary>
    public ReadOnlySpan<float> InverseDepth => _depth.AsSpan(0, Width * Height);

    public void Clear(Vector4 background)
    {
        ClearDepth();
        Array.Fill(_radiance, background);
    }

    /// <summary>Makes what is drawn so far a backdrop, behind whatever comes.</summary>
    public void ClearDepth() => Array.Clear(_depth);

    /// <summary>Fills a triangle whose corners run anticlockwise as seen; others face away and are dropped.</summary>
    public void Fill(in ScreenVertex a, in ScreenVertex b, in ScreenVertex c, Texture texture)
    {
        long area = (long)(b.X - a.X) * (c.Y - a.Y) - (long)(c.X - a.X) * (b.Y - a.Y);
        if (area >= 0)
            return;

        (int X, int Y) top = (a.X, a.Y), middle = (b.X, b.Y), bottom = (c.X, c.Y);
        if (middle.Y < top.Y)
            (top, middle) = (middle, top);
        if (bottom.Y < top.Y)
            (top, bottom) = (bottom, top);
        if (bottom.Y < middle.Y)
            (middle, bottom) = (bottom, middle);

        int first = Math.Max(PixelAtOrAfter(top.Y), 0);
        int end = Math.Min(PixelAtOrAfter(bottom.Y), Height);
        int left = Math.Max(PixelAtOrAfter(Math.Min(a.X, Math.Min(b.X, c.X))), 0);
        int right = Math.Min(PixelAtOrAfter(Math.Max(a.X, Math.Max(b.X, c.X))), Width);
        if (first >= end || left >= right)
            return;

        int turn = Math.Clamp(PixelAtOrAfter(middle.Y), first, end);
        long side = (long)(middle.X - top.X) * (bottom.Y - top.Y) - (long)(bottom.X - top.X) * (middle.Y - top.Y);
        SpanShader shader = new(a, b, c, area, texture);
        EdgeWalker whole = new(top, bottom, first);
        if (first < turn)
        {
            EdgeWalker upper = new(top, middle, first);
            Rows(ref whole, ref upper, side > 0, first, turn, ref shader);
        }

        if (turn < end)
        {
            EdgeWalker lower = new(middle, bottom, turn);
            Rows(ref whole, ref lower, side > 0, turn, end, ref shader);
        }
    }

    private static int PixelAtOrAfter(int place) => place + ScreenVertex.One - 1 >> ScreenVertex.SubpixelBits;

    private void Rows(
        ref EdgeWalker whole, ref EdgeWalker part, bool wholeIsLeft, int first, int end, ref SpanShader shader)
    {
        for (int row = first; row < end; row++)
        {
            int left = Math.Max(wholeIsLeft ? whole.Column : part.Column, 0);
            int right = Math.Min(wholeIsLeft ? part.Column : whole.Column, Width);
            if (left < right)
                shader.Shade(row, left, right, ref _depth[row * Width + left], ref _radiance[row * Width + left]);
            whole.NextRow();
            part.NextRow();
        }
    }
}
