using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.Scene;

/// <summary>A room's ceiling lamp: a point light with Lambert's law and a fall-off, and what the room scatters back.
/// </summary>
internal sealed class RoomLight
{
    // Metres at which the lamp's direct light has halved.
    private const float Reach = 3;

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
}
