using Spectre.Console;
using Spectre.Console.Rendering;

namespace Astro.App.Terminal;

/// <summary>
/// A small picture in a terminal: two pixels in each character cell (the upper half block in front of a background),
/// with letters on top where something has a name.
/// </summary>
/// <param name="width">Columns, one pixel each.</param>
/// <param name="height">Rows of pixels; an even number.</param>
internal sealed class PixelCanvas(int width, int height) : Renderable
{
    private readonly Color[] _pixels = new Color[width * height];
    private readonly (char Mark, Color Color)[] _marks = new (char, Color)[width * height / 2];

    public int Width => width;

    public int Height => height;

    /// <summary>A pixel; row 0 is the top.</summary>
    public Color this[int column, int row]
    {
        get => _pixels[row * width + column];
        set => _pixels[row * width + column] = value;
    }

    public void ClearMarks() => Array.Clear(_marks);

    /// <summary>Puts a letter over the character cell that holds the pixel; outside the canvas nothing is drawn.</summary>
    public void Mark(int column, int row, char mark, Color color)
    {
        if (column >= 0 && column < width && row >= 0 && row < height)
            _marks[row / 2 * width + column] = (mark, color);
    }

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(width, width);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        for (var row = 0; row < height; row += 2)
        {
            for (var column = 0; column < Math.Min(width, maxWidth); column++)
            {
                Color upper = this[column, row], lower = this[column, row + 1];
                var (mark, color) = _marks[row / 2 * width + column];
                yield return mark == default
                    ? new Segment("▀", new Style(upper, lower))
                    : new Segment(mark.ToString(), new Style(color, lower, Decoration.Bold));
            }

            yield return Segment.LineBreak;
        }
    }
}
