namespace Astro.FindPerson;

/// <summary>The compass of headings that a person may face, in equal sectors.</summary>
internal static class Headings
{
    public const int Count = 8;

    /// <summary>Width of one sector (rad).</summary>
    public const double Width = 2 * Math.PI / Count;

    /// <summary>
    /// Between the middle of <paramref name="sector"/> and <paramref name="direction"/> (rad, 0 to π).
    /// </summary>
    public static double Apart(int sector, double direction) =>
        Math.Abs(Math.IEEERemainder(sector * Width - direction, 2 * Math.PI));
}
