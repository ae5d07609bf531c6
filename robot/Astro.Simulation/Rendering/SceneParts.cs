using System.Numerics;
using Astro.Imaging;

namespace Astro.Simulation.Rendering;

/// <summary>A colour as sRGB bytes.</summary>
public readonly record struct Rgb(byte R, byte G, byte B);

/// <summary>What a floor is made of.</summary>
public enum FloorFinish
{
    /// <summary>Wooden boards.</summary>
    Planks,

    /// <summary>Square tiles with grout.</summary>
    Tiles,

    /// <summary>Short pile.</summary>
    Carpet,
}

/// <summary>A room as the renderer needs it.</summary>
/// <param name="Outline">Corners of the room's polygon in <c>map</c>, metres, in either sense, not repeated.</param>
/// <param name="Floor">The floor's finish.</param>
/// <param name="Walls">Colour of the walls.</param>
/// <param name="Brightness">Of its ceiling lamp: 1 is well lit, 0 leaves only a trace of daylight.</param>
/// <param name="ColourTemperature">Of its lamp in kelvin, 2000 to 12000; 6500 is neutral.</param>
public sealed record SceneRoom(
    IReadOnlyList<Vector2> Outline,
    FloorFinish Floor,
    Rgb Walls,
    double Brightness = 1,
    double ColourTemperature = 5000);

/// <summary>A box that stands in the home: furniture, a counter, or (with a bottom above the floor) a lintel.</summary>
/// <param name="X">Centre, metres in <c>map</c>.</param>
/// <param name="Y">Centre, metres in <c>map</c>.</param>
/// <param name="Yaw">Direction of its length, radians.</param>
/// <param name="Length">Metres.</param>
/// <param name="Width">Metres.</param>
/// <param name="Height">Of its top above the floor, metres.</param>
/// <param name="Colour">Of all its faces.</param>
/// <param name="Bottom">Of its lower face above the floor, metres.</param>
public sealed record SceneBox(
    double X, double Y, double Yaw, double Length, double Width, double Height, Rgb Colour, double Bottom = 0);

/// <summary>A framed picture on a wall.</summary>
/// <param name="X">Centre, metres in <c>map</c>.</param>
/// <param name="Y">Centre, metres in <c>map</c>.</param>
/// <param name="Z">Height of the centre, metres.</param>
/// <param name="Yaw">Where it faces, radians.</param>
/// <param name="Width">Of the picture without its frame, metres.</param>
/// <param name="Height">Of the picture without its frame, metres.</param>
/// <param name="Picture">What it shows, <see cref="PixelFormat.Rgb24"/>.</param>
public sealed record ScenePicture(
    double X, double Y, double Z, double Yaw, double Width, double Height, ImageBuffer Picture);

/// <summary>A round lamp: a globe that shines, on a stand or hung from the ceiling.</summary>
/// <param name="X">Centre, metres in <c>map</c>.</param>
/// <param name="Y">Centre, metres in <c>map</c>.</param>
/// <param name="Z">Height of the centre, metres.</param>
/// <param name="Radius">Of the globe, metres.</param>
/// <param name="Brightness">Of its surface: 1 is as bright as well-lit white paper, 0 is dark glass.</param>
/// <param name="ColourTemperature">In kelvin, 2000 to 12000.</param>
/// <param name="Hangs">Whether it hangs from the ceiling; otherwise it stands on the floor.</param>
public sealed record SceneLamp(
    double X, double Y, double Z, double Radius, double Brightness, double ColourTemperature, bool Hangs);
