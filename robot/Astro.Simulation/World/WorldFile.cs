using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation;

/// <summary>Reads a <c>world.yaml</c>: the truth of a simulation. The form is shown in <c>launch/worlds</c>.</summary>
public static class WorldFile
{
    /// <summary>Loads a world and the home that it names.</summary>
    /// <param name="path">The world's YAML file; its <c>home</c> and <c>household</c> are relative to it.</param>
    /// <exception cref="WorldFormatException">A field is missing, unknown, out of range or contradicts the
    /// home.</exception>
    /// <exception cref="HomeFormatException">The home is malformed.</exception>
    /// <exception cref="MapFormatException">The home's map is malformed.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static World Load(string path)
    {
        var fields = YamlFields.Load(path, message => new WorldFormatException(message));
        var home = HomeFile.Load(Beside(path, fields.Text("home")));
        var start = fields.Pose("start");
        if (home.Map.At(start.Position) != Occupancy.Free)
            throw fields.Error("start", "expected a place on free floor of the map");
        var furniture = fields.Sections("furniture").Select(section => ReadBox(section, home)).ToArray();
        var spots = new List<Spot>();
        foreach (var section in fields.Sections("spots"))
            spots.Add(ReadSpot(section, home, spots));
        var people = ReadPeople(fields, path, home);
        fields.RejectUnknown();
        return new(path, home, start, furniture, spots, people);
    }

    /// <summary>The people of a household that worlds share, or of this world alone.</summary>
    private static IReadOnlyList<Resident> ReadPeople(YamlFields fields, string path, FloorPlan home)
    {
        if (!fields.Has("household"))
            return HouseholdFile.ReadPeople(fields, home);
        if (fields.Has("people"))
            throw fields.Error("people", "expected none beside a household");
        return HouseholdFile.Load(Beside(path, fields.Text("household")), home);
    }

    private static string Beside(string path, string file) => Path.Combine(Path.GetDirectoryName(path) ?? "", file);

    private static FurnitureBox ReadBox(YamlFields section, FloorPlan home)
    {
        var pose = section.Pose("pose");
        if (!home.Map.Contains(pose.Position))
            throw section.Error("pose", "the box lies outside the map");
        double[] size = section.Numbers("size", 3);
        if (size.Any(side => side is <= 0 or > 20))
            throw section.Error("size", "expected [length, width, height], each above 0 and at most 20");
        double[] colour = section.Numbers("colour", 3);
        if (colour.Any(level => level is < 0 or > 255))
            throw section.Error("colour", "expected [red, green, blue], each from 0 to 255");
        var rgb = new Rgb((byte)colour[0], (byte)colour[1], (byte)colour[2]);
        var box = new FurnitureBox(section.Text("name"), pose, size[0], size[1], size[2], rgb);
        section.RejectUnknown();
        return box;
    }

    private static Spot ReadSpot(YamlFields section, FloorPlan home, List<Spot> others)
    {
        const double ElbowRoom = 0.5;
        var pose = section.Pose("pose");
        var posture = section.Choice<Posture>("posture");
        if (home.RoomAt(pose.Position) is null)
            throw section.Error("pose", "expected a place in a room");
        if (posture == Posture.Standing && home.Map.At(pose.Position) != Occupancy.Free)
            throw section.Error("pose", "expected free floor to stand on");
        if (others.Any(other => other.Pose.Position.DistanceTo(pose.Position) < ElbowRoom))
            throw section.Error("pose", $"expected at least {ElbowRoom} m to every other spot");
        double[] hours = section.Has("hours") ? section.Numbers("hours", 2) : [0, 24];
        if (hours.Any(hour => hour is < 0 or > 24))
            throw section.Error("hours", "expected [from, until], each from 0 to 24");
        var spot = new Spot(pose, posture, section.Number("weight", 1e-3, 1e3), (hours[0], hours[1]));
        section.RejectUnknown();
        return spot;
    }
}
