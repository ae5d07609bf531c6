using System.Globalization;
using System.Text;
using Astro.Simulation.Studio;

namespace Astro.App.Synthesis;

/// <summary>Rows of the tables, each after its table's name and a bar.</summary>
internal sealed class SynthRows
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Add(string file, Portrait portrait)
    {
        var (face, who, look) = (portrait.Face, portrait.Appearance, portrait.Look);
        _text.Append(CultureInfo.InvariantCulture, $"crops|{file},{face.Identity},{Degrees(face.Yaw)},")
            .Append(CultureInfo.InvariantCulture, $"{Degrees(face.Pitch)},{face.Box.Width:0.#},{who.MonkTone},")
            .Append(CultureInfo.InvariantCulture, $"{who.AgeGroup.ToString().ToLowerInvariant()},{Flag(look.Glasses)},")
            .Append(CultureInfo.InvariantCulture, $"{Flag(who.HasBeard)},{Flag(look.Hat)}\n");
    }

    public void Add(string file, CameraFrame frame)
    {
        _text.Append(CultureInfo.InvariantCulture, $"frames|{file},{frame.HomeSeed},{frame.People},{frame.Lamps},")
            .Append(CultureInfo.InvariantCulture, $"{frame.Pictures}\n");
        foreach (var face in frame.Faces)
        {
            _text.Append(CultureInfo.InvariantCulture, $"faces|{file},{face.Identity},{Box(face.Box)}");
            var points = face.Landmarks;
            foreach (var point in (ReadOnlySpan<System.Numerics.Vector2>)
                [points.RightEye, points.LeftEye, points.Nose, points.RightMouth, points.LeftMouth])
                _text.Append(CultureInfo.InvariantCulture, $",{point.X:0.##},{point.Y:0.##}");
            _text.Append(CultureInfo.InvariantCulture, $",{Degrees(face.Yaw)},{Degrees(face.Pitch)},")
                .Append(CultureInfo.InvariantCulture, $"{face.Visible:0.###}\n");
        }

        foreach (var box in frame.Ignored)
            _text.Append(CultureInfo.InvariantCulture, $"ignored|{file},{Box(box)}\n");
    }

    private static string Box(PixelBox box) =>
        string.Create(CultureInfo.InvariantCulture, $"{box.X:0.##},{box.Y:0.##},{box.Width:0.##},{box.Height:0.##}");

    private static string Degrees(double angle) =>
        double.RadiansToDegrees(angle).ToString("0.#", CultureInfo.InvariantCulture);

    private static char Flag(bool value) => value ? '1' : '0';
}
