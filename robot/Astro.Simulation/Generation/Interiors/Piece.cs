using Astro.Simulation.Rendering;

namespace Astro.Simulation.Generation;

/// <summary>Where in a room a piece of furniture goes.</summary>
internal enum Stand
{
    /// <summary>Back to a wall.</summary>
    Wall,

    /// <summary>Back to a wall, rather in a corner.</summary>
    Corner,

    /// <summary>Back to the middle of a long wall.</summary>
    Middle,

    /// <summary>Back to a wall, opposite to the first piece of the room.</summary>
    Opposite,

    /// <summary>In the room, away from walls.</summary>
    Open,
}

/// <summary>One box of a piece; x runs along the wall, y away from it (cells).</summary>
internal sealed record Part(string Name, CellBox Box, double Height, Rgb Colour);

/// <summary>Where somebody is when they use a piece.</summary>
/// <param name="X">Along the wall (cells).</param>
/// <param name="Y">Away from the wall (cells).</param>
/// <param name="Turns">Where they may face, against the direction away from the wall, the liked best first
/// (rad).</param>
/// <param name="Posture">Standing or sitting.</param>
/// <param name="Weight">How likely it is against other spots.</param>
/// <param name="Hours">When it is used; null for always.</param>
internal sealed record Place(
    double X, double Y, double[] Turns, Posture Posture, double Weight, (double From, double Until)? Hours = null);

/// <summary>Furniture that stands together: a bed with its tables, a table with its chairs.</summary>
/// <param name="Length">Along the wall (cells).</param>
/// <param name="Depth">Away from the wall (cells).</param>
/// <param name="Front">Free floor that it needs before it (cells).</param>
/// <param name="Stand">Where it goes.</param>
/// <param name="Parts">Its boxes, within length and depth.</param>
/// <param name="Places">Where people use it; at least one of them must be usable.</param>
internal sealed record Piece(
    int Length, int Depth, int Front, Stand Stand, IReadOnlyList<Part> Parts, IReadOnlyList<Place> Places);
