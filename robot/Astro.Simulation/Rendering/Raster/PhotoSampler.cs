using System.Numerics;
using Astro.Imaging;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>Reads a photo at fractional places in linear light; outside the photo its border continues.</summary>
internal sealed class PhotoSampler
{
    private readonly Vector4[] _pixels;
    private readonly int _width;
    private readonly int _height;

    public PhotoSampler(ImageBuffer photo)
    {
        if (photo.Format != PixelFormat.Rgb24)
            throw new ArgumentException($"expected {PixelFormat.Rgb24}, got {photo.Format}", nameof(photo));
        (_width, _height) = (photo.Width, photo.Height);
        _pixels = new Vector4[_width * _height];
        byte[] bytes = photo.Pixels;
        for (int i = 0; i < _pixels.Length; i++)
            _pixels[i] = LinearLight.Decode(bytes[3 * i], bytes[3 * i + 1], bytes[3 * i + 2]);
    }

    /// <summary>Distance in pixels from a place to the photo's border, negative outside.</summary>
    public float Margin(Vector2 place) =>
        MathF.Min(MathF.Min(place.X, _width - 1 - place.X), MathF.Min(place.Y, _height - 1 - place.Y));

    /// <summary>Mean over a parallelogram, by as many bilinear samples as it covers pixels.</summary>
    public Vector4 Area(Vector2 centre, Vector2 across, Vector2 down)
    {
        int n = Math.Clamp((int)MathF.Ceiling(across.Length()), 1, 8);
        int m = Math.Clamp((int)MathF.Ceiling(down.Length()), 1, 8);
        Vector4 sum = Vector4.Zero;
        for (int j = 0; j < m; j++)
        {
            for (int i = 0; i < n; i++)
                sum += Bilinear(centre + across * ((i + 0.5f) / n - 0.5f) + down * ((j + 0.5f) / m - 0.5f));
        }

        return sum / (n * m);
    }

    public Vector4 Bilinear(Vector2 place)
    {
        float x = Math.Clamp(place.X, 0, _width - 1), y = Math.Clamp(place.Y, 0, _height - 1);
        int left = (int)x, top = (int)y;
        int right = Math.Min(left + 1, _width - 1), bottom = Math.Min(top + 1, _height - 1);
        Vector4 upper = Vector4.Lerp(_pixels[top * _width + left], _pixels[top * _width + right], x - left);
        Vector4 lower = Vector4.Lerp(_pixels[bottom * _width + left], _pixels[bottom * _width + right], x - left);
        return Vector4.Lerp(upper, lower, y - top);
    }
}
