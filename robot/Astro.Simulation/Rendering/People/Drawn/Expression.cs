using System.Numerics;
using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>How a look moves the face's surface, millimetres.</summary>
internal sealed class Expression(FaceForm form, Look look, float restingCorners)
{
    // The chin's way down when somebody speaks aloud.
    private const float JawDrop = 15;

    private readonly float _smile = look.Smile + 0.22f * restingCorners;

    /// <summary>Half the height of the gap between the lips at the midline.</summary>
    public float LipGap => 0.30f * JawDrop * look.MouthOpen;

    /// <summary>Moves a place on the surface.</summary>
    /// <param name="place">At rest.</param>
    /// <param name="y">To the left of the midline.</param>
    /// <param name="z">Level on the mean head.</param>
    public Vector3 Move(Vector3 place, float y, float z)
    {
        if (place.X < 0)
            return place with { Z = place.Z - JawDrop * look.MouthOpen * 0.3f * Ramp(-60, -95, z) };
        float side = MathF.Abs(y), corner = Hill(side - form.MouthOffset - 1, z - FaceForm.MouthLevel, 14, 12);
        float glad = MathF.Max(_smile, 0), sad = MathF.Min(_smile, 0);
        float cheek = Hill(side - 37, z + 38, 15, 14);
        Vector3 move = new(
            glad * (2.6f * cheek - 2 * corner),
            (4.2f * glad - 1.5f * look.MouthOpen) * corner,
            (4.6f * glad + 3 * sad) * corner + 2.2f * glad * cheek);
        float brow = Bell(z - 23, 13) * Ramp(58, 40, side);
        float inner = Bell(side - 10, 13) * Bell(z - 20, 13);
        float raise = MathF.Max(look.Brows, 0), frown = MathF.Min(look.Brows, 0);
        move.Z += 5 * raise * brow + frown * (3.6f * inner + 1.5f * brow);
        move.Y += 2.2f * frown * inner;
        move.Z -= JawDrop * look.MouthOpen * Ramp(-62, -90, z) * Ramp(0, 40, place.X);
        return new Vector3(place.X + move.X, place.Y + MathF.CopySign(move.Y, y), place.Z + move.Z);
    }
}
