using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.Scene;

/// <summary>A room's ceiling lamp: a point light with Lambert's law and a fall-off, and what the room scatters back.
/// </summary>
internal sealed class RoomLight
{
    // Metres at which the lamp's direct light has halved.
    private const float Reach = 3;

    // Of skin's oily coat, of refractive index 1.4: the share of light mirrored straight back.
    private const float Reflectance = 0.028f;

    // Blinn and Phong's exponent for a roughness of 0.35, that of faces (Weyrich et al., "Analysis of Human Faces",
    // 2006).
    private const float Smoothness = 16;

    private readonly Vector3 _lamp;
    private readonly Vector4 _colour;
    private readonly float _scattered;
    private readonly float _direct;

    /// <param name="lamp">Where the lamp is, metres in <c>map</c>.</param>
    /// <param name="brightness">1 is well lit.</param>
    /// <param name="kelvin">Colour temperature.</param>
    /// <param name="scattered">What comes from all sides, per unit of brightness.</param>
    /// <param name="direct">What comes from the lamp, near it, per unit of brightness.</param>
    public RoomLight(
        Vector3 lamp, double brightness, double kelvin, float scattered = 0.50f, float direct = 0.62f)
    {
        const float Daylight = 0.02f;
        (_lamp, _scattered, _direct) = (lamp, scattered, direct);
        _colour = LinearLight.BlackBody(kelvin) * (float)brightness + new Vector4(Daylight, Daylight, Daylight, 0);
    }

    /// <summary>A lamp in the middle of a room, below the ceiling.</summary>
    public static RoomLight In(SceneRoom room)
    {
        Vector2 centre = room.Outline.Aggregate(Vector2.Zero, (sum, corner) => sum + corner) / room.Outline.Count;
        Vector3 lamp = new(centre, HomeScene.CeilingHeight - 0.25f);
        return new RoomLight(lamp, room.Brightness, room.ColourTemperature);
    }

    /// <summary>Light that a surface sends on, per unit of its colour.</summary>
    /// <param name="position">Metres in <c>map</c>.</param>
    /// <param name="normal">Unit vector.</param>
    /// <param name="wrap">0 for a matt surface; up to 1 for skin and cloth, which light also enters from the side.
    /// </param>
    public Vector4 At(Vector3 position, Vector3 normal, float wrap)
    {
        Vector3 toLamp = _lamp - position;
        float distance = toLamp.Length();
        float cosine = Vector3.Dot(normal, toLamp) / MathF.Max(distance, 0.1f);
        float direct = MathF.Max(0, (cosine + wrap) / (1 + wrap)) / (1 + distance * distance / (Reach * Reach));
        float scattered = _scattered - 0.08f * normal.Z;
        return _colour * (scattered + _direct * direct);
    }

    /// <summary>White light that the coat of skin mirrors to an eye: the lamp's, in a lobe that keeps its energy
    /// (Akenine-Möller et al., "Real-Time Rendering", 2018, section 9.8), and at grazing angles the room's (Schlick,
    /// "An Inexpensive BRDF Model", 1994). On dark skin it is most of what shows the shape of a face.</summary>
    /// <param name="position">Metres in <c>map</c>.</param>
    /// <param name="normal">Unit vector.</param>
    /// <param name="eye">Metres in <c>map</c>.</param>
    public float Sheen(Vector3 position, Vector3 normal, Vector3 eye)
    {
        Vector3 toLamp = _lamp - position, toEye = Vector3.Normalize(eye - position);
        float distance = MathF.Max(toLamp.Length(), 0.1f);
        toLamp /= distance;
        Vector3 between = Vector3.Normalize(toLamp + toEye);
        float lobe = (Smoothness + 8) / 8 * MathF.Pow(MathF.Max(0, Vector3.Dot(normal, between)), Smoothness);
        float mirrored = Reflectance + (1 - Reflectance) * Grazing(Vector3.Dot(between, toEye));
        float direct = mirrored * lobe * MathF.Max(0, Vector3.Dot(normal, toLamp)) /
            (1 + distance * distance / (Reach * Reach));
        // A rough coat mirrors about half of what a smooth one would, and less of the floor than of the ceiling;
        // straight on, it is part of the skin's colour.
        float scattered = 0.25f * (1 + normal.Z) * Grazing(Vector3.Dot(normal, toEye));
        return _colour.Y * (_direct * direct + _scattered * scattered);
    }

    private static float Grazing(float cosine)
    {
        float rest = 1 - Math.Clamp(cosine, 0, 1), square = rest * rest;
        return square * square * rest;
    }
}
