namespace Astro.Simulation.Generation;

/// <summary>Where the front door is.</summary>
internal enum Entrance
{
    /// <summary>At the far end of the corridor, as in many flats.</summary>
    CorridorEnd,

    /// <summary>In a lobby beside the corridor, on its shallow side.</summary>
    ShallowLobby,

    /// <summary>In a lobby beside the corridor, on its deep side.</summary>
    DeepLobby,
}

/// <summary>How the kitchen and the dining room share the block of day rooms with the living room.</summary>
internal enum DayPlan
{
    /// <summary>Across its end, side by side.</summary>
    Strip,

    /// <summary>Across its end, one behind the other.</summary>
    Chain,

    /// <summary>In one of its corners, so that the living room is an L.</summary>
    Corner,
}

/// <summary>The draws that shape a layout; lengths in cells.</summary>
internal sealed class LayoutStyle
{
    /// <summary>Depth of the rooms on the shallow side of a corridor.</summary>
    public required int Shallow { get; init; }

    /// <summary>Width of a corridor, from the middle of one wall to the middle of the other.</summary>
    public required int Corridor { get; init; }

    /// <summary>Depth of the rooms on the deep side.</summary>
    public required int Deep { get; init; }

    /// <summary>How far the day rooms reach beyond the wing: the foot of an L. 0 for a plain rectangle.</summary>
    public required int Extension { get; init; }

    /// <summary>Whether kitchen and extension lie on the deep side.</summary>
    public required bool ExtendsDeep { get; init; }

    /// <summary>Whether there is a wing on either side of the day rooms.</summary>
    public required bool TwoWings { get; init; }

    /// <summary>Whether the kitchen lies at the corridor, next to the day rooms.</summary>
    public required bool KitchenInWing { get; init; }

    public required Entrance Entrance { get; init; }

    /// <summary>Width of the lobby, if there is one.</summary>
    public required int Lobby { get; init; }

    public required DayPlan Day { get; init; }

    /// <summary>Across the wing: both rows and the corridor.</summary>
    public int Across => Shallow + Corridor + Deep;

    public static LayoutStyle Draw(RoomProgramme programme, Random random)
    {
        double grown = Math.Pow(programme.Size, 0.7), area = programme.Area;
        bool studio = !programme.Has(RoomUse.Bedroom);
        bool extends = area > 80 && random.NextDouble() < 0.6;
        double lobbyChance = area > 95 ? 0.8 : area > 55 ? 0.35 : 0;
        return new()
        {
            Shallow = Cells.Of((1.95 + 1.55 * grown) * Between(random, 0.94, 1.12)),
            Corridor = Cells.Of(1.25 + 0.35 * programme.Size),
            Deep = Cells.Of((studio ? 2.15 : 2.85 + 1.9 * grown) * Between(random, 0.93, 1.08)),
            Extension = extends ? Cells.Of(Between(random, 1.5, 2.5 + 4 * grown)) : 0,
            ExtendsDeep = random.NextDouble() < 0.5,
            TwoWings = area > 150 && random.NextDouble() < 0.55,
            KitchenInWing = studio || random.NextDouble() < 0.3,
            Entrance = random.NextDouble() >= lobbyChance ? Entrance.CorridorEnd
                : random.NextDouble() < 0.6 ? Entrance.ShallowLobby : Entrance.DeepLobby,
            Lobby = Cells.Of(Between(random, 1.5, 1.9 + 0.6 * programme.Size)),
            Day = (DayPlan)random.Next(3),
        };
    }

    private static double Between(Random random, double least, double most) =>
        least + (most - least) * random.NextDouble();
}
