using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Astro.Home;

namespace Astro.Simulation;

/// <summary>Writes a world into a folder of its own, as <see cref="WorldFile"/> reads it.</summary>
public static class WorldWriter
{
    private static readonly string[] Files = ["map.pgm", "map.yaml", "home.yaml", "world.yaml"];

    /// <summary>
    /// Writes <c>map.pgm</c>, <c>map.yaml</c>, <c>home.yaml</c> and <c>world.yaml</c>; the folder appears with all of
    /// them or not at all.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="folder">The folder; its parents are made where they are missing.</param>
    /// <param name="overwrite">Whether these files may replace others in a folder that is not empty.</param>
    /// <returns>Where <c>world.yaml</c> is.</returns>
    /// <exception cref="IOException">The folder is not empty, or something cannot be written; the message names
    /// it.</exception>
    public static string Save(World world, string folder, bool overwrite = false)
    {
        ArgumentNullException.ThrowIfNull(world);
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target))
            throw new IOException($"{folder}: expected a folder, this is a file");
        bool exists = Directory.Exists(target);
        if (exists && !overwrite && Directory.EnumerateFileSystemEntries(target).Any())
            throw new IOException($"{folder}: expected an empty folder or none");
        string draft = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(draft);
            Write(world, draft);
            Publish(draft, target, exists);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"{folder}: cannot be written: {e.Message}", e);
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }

        return Path.Combine(folder, "world.yaml");
    }

    private static void Write(World world, string folder)
    {
        MapWriter.Save(world.Home.Map, Path.Combine(folder, "map.yaml"));
        HomeWriter.Save(world.Home, Path.Combine(folder, "home.yaml"), "map.yaml");
        FileContent.WriteText(Path.Combine(folder, "world.yaml"), Text(world));
    }

    private static void Publish(string draft, string target, bool exists)
    {
        if (!exists)
        {
            Directory.Move(draft, target);
            return;
        }

        // The world last: until then the folder is the old one, or one that does not load.
        foreach (string file in Files)
            File.Move(Path.Combine(draft, file), Path.Combine(target, file), overwrite: true);
    }

    /// <summary>A hash of all that <see cref="Save"/> would write: of what a simulation is of.</summary>
    public static string Fingerprint(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(world.Home.Map.Cells));
        hash.AppendData(Encoding.UTF8.GetBytes(HomeWriter.Text(world.Home, "map.yaml")));
        hash.AppendData(Encoding.UTF8.GetBytes(Text(world)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Text(World world)
    {
        var text = new StringBuilder();
        Line("# The truth of a simulation: what stands in the home and where people may be. Only the simulation reads "
            + "it.");
        Line("# Metres and radians in the frame `map`; a box is [length, width, height] around its pose.");
        Line("home: home.yaml");
        Line($"start: {YamlText.Pose(world.Start)}");
        Section("furniture", world.Furniture.Select(Box));
        Section("spots", world.Spots.Select(Spot));
        Section("people", world.People.Select(Person));
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');

        void Section(string name, IEnumerable<string> entries)
        {
            string[] all = [.. entries];
            Line("");
            Line(all.Length == 0 ? $"{name}: []" : $"{name}:");
            foreach (string entry in all)
                Line($"  - {{ {entry} }}");
        }
    }

    private static string Box(FurnitureBox box) =>
        $"name: {YamlText.Scalar(box.Name)}, pose: {YamlText.Pose(box.Pose)}, "
        + $"size: {YamlText.List(box.Length, box.Width, box.Height)}, "
        + $"colour: {YamlText.List(box.Colour.R, box.Colour.G, box.Colour.B)}";

    private static string Spot(Spot spot) =>
        $"pose: {YamlText.Pose(spot.Pose)}, posture: {YamlFields.SnakeCase(spot.Posture.ToString())}, "
        + $"weight: {YamlText.Number(spot.Weight)}"
        + (spot.Hours == (0, 24) ? "" : $", hours: {YamlText.List(spot.Hours.From, spot.Hours.Until)}");

    private static string Person(Resident person) =>
        $"name: {YamlText.Scalar(person.Name)}, height: {YamlText.Number(person.Height)}, "
        + (person.Face is { } face ? $"face: {face}, " : "")
        + $"role: {YamlFields.SnakeCase(person.Role.ToString())}, "
        + $"acknowledges: {YamlFields.SnakeCase(person.Acknowledges.ToString())}"
        + (person.Routine.Habits.Count == 0 ? ""
            : $", routine: [{string.Join(", ", person.Routine.Habits.Select(Habit))}]");

    private static string Habit(Habit habit) =>
        $"{{ hours: {YamlText.List(habit.Hours.From, habit.Hours.Until)}, away: {YamlText.Number(habit.Away)}, "
        + $"rooms: {{ {string.Join(", ", habit.Rooms.Select(Share))} }} }}";

    private static string Share(RoomShare share) =>
        $"{YamlText.Scalar(share.Room)}: {YamlText.Number(share.Weight)}";
}
