namespace Astro.FindPerson;

/// <summary>
/// A cell of the belief as it is seen from one place: which one, in which direction, and how well. Four bytes, since
/// there are hundreds for every place.
/// </summary>
internal readonly struct Sight
{
    /// <summary>Directions are kept to one of so many equal parts of the circle (5.6°).</summary>
    public const int Directions = 64;

    /// <summary>Strengths are kept to one of so many levels.</summary>
    public const int Strengths = 16;

    /// <summary>How many kinds of sight there are: <see cref="Kind"/> is below it.</summary>
    public const int Kinds = Directions * Strengths;

    private readonly uint _packed;

    /// <param name="cell">Index of the cell, below 4 million.</param>
    /// <param name="direction">From the eye to the cell (rad, in <c>map</c>).</param>
    /// <param name="strength">What distance and light leave of the chance to see a face, 0 to 1.</param>
    public Sight(int cell, double direction, double strength)
    {
        var sector = (int)Math.Round(direction / (2 * Math.PI) * Directions) & Directions - 1;
        var level = Math.Clamp((int)Math.Round(strength * (Strengths - 1)), 0, Strengths - 1);
        _packed = (uint)cell * Kinds + (uint)(sector * Strengths + level);
    }

    public int Cell => (int)(_packed / Kinds);

    /// <summary>Direction and strength in one: an index into a table.</summary>
    public int Kind => (int)(_packed % Kinds);

    /// <summary>From the eye to the cell, in parts of the circle.</summary>
    public int Direction => DirectionOf(Kind);

    /// <summary>The direction of a kind, in parts of the circle.</summary>
    public static int DirectionOf(int kind) => kind / Strengths;

    /// <summary>The strength of a kind, 0 to 1.</summary>
    public static double StrengthOf(int kind) => kind % Strengths / (double)(Strengths - 1);

    /// <summary>The directions (parts of the circle) that a field of view holds, as the middle and how far to either
    /// side.</summary>
    public static (int Middle, int Reach) Sector(double yaw, double fieldOfView) => (
        (int)Math.Round(yaw / (2 * Math.PI) * Directions) & Directions - 1,
        (int)(fieldOfView / 2 / (2 * Math.PI) * Directions));

    /// <summary>How many parts of the circle lie between two directions, the short way round.</summary>
    public static int Apart(int one, int other)
    {
        var turn = one - other & Directions - 1;
        return Math.Min(turn, Directions - turn);
    }
}
