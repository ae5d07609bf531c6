using Astro.Home;

namespace Astro.Simulation;

/// <summary>Where somebody is over the day, and when they are out.</summary>
/// <param name="habits">What they do at which hours; of two that hold at one hour, the first does.</param>
public sealed class Routine(IReadOnlyList<Habit> habits)
{
    /// <summary>At home, anywhere, at every hour.</summary>
    public static Routine None { get; } = new([]);

    /// <summary>What they do at which hours.</summary>
    public IReadOnlyList<Habit> Habits { get; } = habits;

    /// <summary>What holds at an hour of the day, 0 to 24; where no habit covers it, at home and anywhere.</summary>
    public Habit At(double hour) => Habits.FirstOrDefault(habit => habit.Hours.Contain(hour)) ?? Habit.AtHome;
}

/// <summary>What somebody does at some hours of the day.</summary>
/// <param name="Hours">The hours, 0 to 24, the end excluded; may run past midnight.</param>
/// <param name="Away">How likely they are out then, 0 to 1.</param>
/// <param name="Rooms">Where they are when they are not; empty for anywhere.</param>
public sealed record Habit((double From, double Until) Hours, double Away, IReadOnlyList<RoomShare> Rooms)
{
    /// <summary>At home, anywhere.</summary>
    internal static Habit AtHome { get; } = new((0, 24), 0, []);
}

/// <summary>How likely somebody is in a room, against the others of a habit.</summary>
/// <param name="Room">A kind of room as files spell it, as in <c>living_room</c>: all rooms of the kind together; or
/// the name of one room.</param>
/// <param name="Weight">Above zero.</param>
public sealed record RoomShare(string Room, double Weight)
{
    private readonly RoomKind? _kind = KindOf(Room);

    /// <summary>Whether it speaks of that room.</summary>
    public bool Covers(Room room) => _kind is { } kind ? room.Kind == kind : room.Name == Room;

    /// <summary>The kind of room that a word means; null for none.</summary>
    internal static RoomKind? KindOf(string word)
    {
        foreach (var kind in Enum.GetValues<RoomKind>())
        {
            if (YamlFields.SnakeCase(kind.ToString()) == word)
                return kind;
        }

        return null;
    }
}
