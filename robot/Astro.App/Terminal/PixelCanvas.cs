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
    private readonly (char Mark, Style? Style)[] _marks = new (char, Style?)[width * height / 2];

    public int Width => width;

    public int Height => height;

    /// <summary>A pixel; row 0 is the top.</summary>
    public Color this[int column, int row]
    {
        get => _pixels[row * width + column];
        set => _pixels[row * width + column] = value;
    }

    public void ClearMarks() => Array.Clear(_marks);

    /// <summary>Puts a letter over the character cell of a pixel; outside the canvas nothing is drawn.</summary>
    /// <param name="column">Of the pixel.</param>
    /// <param name="row">Of the pixel.</param>
    /// <param name="mark">The letter.</param>
    /// <param name="style">Its colours; the picture shows through where there is no background.</param>
    public void Mark(int column, int row, char mark, Style style)
    {
        if (column >= 0 && column < width && row >= 0 && row < height)
            _marks[row / 2 * width + column] = (mark, style);
    }

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(width, width);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        for (var row = 0; row < height; row += 2)
        {
            for (var column = 0; column < Math.Min(width, maxWidth); column++)
            {
                Color upper = this[column, row], lower = this[column, row + 1];
                var (mark, style) = _marks[row / 2 * width + column];
                yield return style is null
                    ? new Segment("▀", new Style(upper, lower))
                    : new Segment(mark.ToString(), new Style(background: lower).Combine(style));
            }

            yield return Segment.LineBreak;
        }
    }
}
