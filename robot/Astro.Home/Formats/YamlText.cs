using System.Globalization;
using System.Text;

namespace Astro.Home;

/// <summary>Values as YAML writes them, so that <see cref="YamlFields"/> reads the very same back.</summary>
internal static class YamlText
{
    /// <summary>Text, in quotes where it could be taken for anything else.</summary>
    public static string Scalar(string text)
    {
        bool plain = text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' '
            && text.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '_' or '-' or '\'' or '.');
        if (plain)
            return text;
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (char.IsControl(letter))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The shortest digits that read back as the same number.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string List(params ReadOnlySpan<double> values)
    {
        var list = new StringBuilder("[");
        for (int i = 0; i < values.Length; i++)
            list.Append(i > 0 ? ", " : "").Append(Number(values[i]));
        return list.Append(']').ToString();
    }

    public static string Point(Point2 point) => List(point.X, point.Y);

    public static string Pose(Pose2 pose) => List(pose.X, pose.Y, pose.Yaw);

    public static string Polygon(Polygon polygon) => $"[{string.Join(", ", polygon.Vertices.Select(Point))}]";
}
