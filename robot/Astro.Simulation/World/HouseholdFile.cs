using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation;

/// <summary>
/// Reads who lives in a home and who visits: the <c>people</c> of a <c>world.yaml</c>, or of a file that several worlds
/// share. The form is shown in <c>launch/households</c>.
/// </summary>
public static class HouseholdFile
{
    /// <summary>Loads people as they live in a home.</summary>
    /// <param name="path">The YAML file.</param>
    /// <param name="home">Whose rooms their routines may name.</param>
    /// <exception cref="WorldFormatException">A field is missing, unknown or out of range.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Resident> Load(string path, FloorPlan home)
    {
        ArgumentNullException.ThrowIfNull(home);
        var fields = YamlFields.Load(path, message => new WorldFormatException(message));
        var people = ReadPeople(fields, home);
        fields.RejectUnknown();
        return people;
    }

    internal static IReadOnlyList<Resident> ReadPeople(YamlFields fields, FloorPlan home)
    {
        var people = new List<Resident>();
        foreach (var section in fields.Sections("people"))
            people.Add(ReadPerson(section, home, people));
        return people;
    }

    private static Resident ReadPerson(YamlFields section, FloorPlan home, List<Resident> others)
    {
        string name = section.Text("name");
        // Whoever looks for somebody writes the name in any case.
        if (others.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
            throw section.Error("name", $"expected a unique name, got '{name}' again");
        int? face = section.Has("face") ? section.WholeNumber("face", 0, Resident.MaxFace) : null;
        // A face has a height of its own.
        double height = face is { } seed && !section.Has("height")
            ? Appearance.FromSeed(seed).Height
            : section.Number("height", 0.8, 2.3);
        var person = new Resident(name, height, section.Choice<Role>("role"),
            section.Choice<Acknowledges>("acknowledges"))
        {
            Face = face,
            Routine = section.Has("routine")
                ? new([.. section.Sections("routine").Select(habit => ReadHabit(habit, home))])
                : Routine.None,
        };
        section.RejectUnknown();
        return person;
    }

    private static Habit ReadHabit(YamlFields section, FloorPlan home)
    {
        double[] hours = section.Numbers("hours", 2);
        if (hours.Any(hour => hour is < 0 or > 24))
            throw section.Error("hours", "expected [from, until], each from 0 to 24");
        double away = section.Has("away") ? section.Number("away", 0, 1) : 0;
        var rooms = section.Has("rooms") ? section.NumbersByName("rooms", 1e-3, 1e3) : [];
        foreach (var (room, _) in rooms)
        {
            if (RoomShare.KindOf(room) is null && !home.Rooms.Any(known => known.Name == room))
                throw section.Error("rooms", $"'{room}' is neither a kind of room, as in living_room, nor a room of "
                    + $"this home: {string.Join(", ", home.Rooms.Select(known => known.Name))}");
        }

        var shares = rooms.Select(room => new RoomShare(room.Name, room.Number));
        var habit = new Habit((hours[0], hours[1]), away, [.. shares]);
        section.RejectUnknown();
        return habit;
    }
}
