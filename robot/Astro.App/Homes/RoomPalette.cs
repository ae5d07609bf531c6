using Astro.Home;

namespace Astro.App.Homes;

/// <summary>The colours in which plans tint rooms by what they are for.</summary>
internal static class RoomPalette
{
    public static (byte R, byte G, byte B) Tint(RoomKind kind) => kind switch
    {
        RoomKind.Hall => (236, 231, 220),
        RoomKind.LivingRoom => (246, 227, 192),
        RoomKind.DiningRoom => (243, 217, 196),
        RoomKind.Kitchen => (249, 237, 184),
        RoomKind.Bathroom => (207, 230, 238),
        RoomKind.Bedroom => (220, 214, 238),
        RoomKind.Study => (213, 232, 208),
        _ => (226, 226, 226),
    };

    /// <summary>The colour as HTML and SVG write it.</summary>
    public static string Html(RoomKind kind)
    {
        var (red, green, blue) = Tint(kind);
        return $"#{red:x2}{green:x2}{blue:x2}";
    }
}
