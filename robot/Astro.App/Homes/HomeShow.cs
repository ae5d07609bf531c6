using System.Globalization;
using System.Text;
using Astro.Home;
using Astro.Simulation;
using Spectre.Console;

namespace Astro.App.Homes;

/// <summary>Shows a home: as a file to look at, or in the terminal.</summary>
internal static class HomeShow
{
    /// <summary>Writes the plan as SVG.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(FloorPlan home, World? world, string path)
    {
        try
        {
            File.WriteAllText(path, PlanDrawing.Of(home, world), new UTF8Encoding(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"--out: {path}: cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Draws the plan, where there is colour to draw with, and lists the rooms.</summary>
    public static void Print(FloorPlan home, World? world, IAnsiConsole console)
    {
        bool hasColours = console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;
        if (hasColours && !Console.IsOutputRedirected)
            console.Write(TerminalPlan.Draw(
                home, world, console.Profile.Width, Math.Max(16, console.Profile.Height - 3)));
        var table = new Table().Border(TableBorder.None).AddColumns("room", "m²", "doors to");
        table.Columns[1].RightAligned();
        foreach (var room in home.Rooms)
            table.AddRow(Markup.Escape(room.Name), Area(room.Polygon.Area), Markup.Escape(Neighbours(home, room)));
        console.Write(table);
        string spots = world is null ? "" : $", {world.Spots.Count} spots for people";
        console.WriteLine($"{home.Name}: {Area(home.Rooms.Sum(room => room.Polygon.Area))} m², "
            + $"{home.Rooms.Count} rooms{spots}");
    }

    private static string Neighbours(FloorPlan home, Room room) => string.Join(", ", home.Doors
        .Where(door => door.FirstRoom == room.Id || door.SecondRoom == room.Id)
        .Select(door => door.FirstRoom == room.Id ? door.SecondRoom : door.FirstRoom)
        .Select(id => home.Rooms.First(other => other.Id == id).Name));

    private static string Area(double area) => area.ToString("0.0", CultureInfo.InvariantCulture);
}
