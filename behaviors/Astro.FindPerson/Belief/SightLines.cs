using Astro.Home;

namespace Astro.FindPerson;

/// <summary>
/// What is in sight of every place of a home that the camera has been at. Worked out once for each square of
/// <see cref="Spacing"/> and kept, since robots pass the same doors again and again.
/// </summary>
/// <remarks>May be used by several threads: whoever comes first works a square out, and all come to the
/// same.</remarks>
internal sealed class SightLines
{
    /// <summary>Side of the squares within which the camera's place makes no difference (m).</summary>
    public const double Spacing = 0.2;

    private readonly OccupancyGrid _map;
    private readonly SearchSpace _space;
    private readonly DetectionModel _detection;
    private readonly int _width;
    private readonly Sight[]?[] _seen;

    public SightLines(OccupancyGrid map, SearchSpace space, DetectionModel detection)
    {
        (_map, _space, _detection) = (map, space, detection);
        _width = (int)Math.Ceiling(map.Width * map.Resolution / Spacing);
        _seen = new Sight[_width * (int)Math.Ceiling(map.Height * map.Resolution / Spacing)][];
    }

    /// <summary>The cells that a camera sees all around it; none outside the map.</summary>
    public ReadOnlySpan<Sight> From(Point2 eye)
    {
        if (!_map.Contains(eye))
            return [];
        var local = _map.Origin.InverseTransform(eye) * (1 / Spacing);
        var square = (int)local.Y * _width + (int)local.X;
        return Volatile.Read(ref _seen[square]) ?? WorkOut(square);
    }

    /// <summary>The cells within a range (m) that are in sight of exactly this place.</summary>
    public Sight[] Exactly(Point2 eye, double range)
    {
        var sights = new List<Sight>();
        for (var cell = 0; cell < _space.Count; cell++)
        {
            var place = _space.Centre(cell);
            var distance = eye.DistanceTo(place);
            if (distance > range || !_space.InSight(eye, place))
                continue;
            var strength = _detection.Strength(distance, _space.Light(cell));
            if (strength > 0)
                sights.Add(new Sight(cell, (place - eye).Angle, strength));
        }

        return [.. sights];
    }

    private Sight[] WorkOut(int square)
    {
        var corner = new Point2(square % _width * Spacing, square / _width * Spacing);
        var sights = Exactly(OpenPlaceIn(corner), _detection.FarRange);
        Volatile.Write(ref _seen[square], sights);
        return sights;
    }

    /// <summary>The middle of a square, or where that is in a wall some other place of it.</summary>
    private Point2 OpenPlaceIn(Point2 corner)
    {
        var middle = _map.Origin.Transform(corner + new Point2(Spacing / 2, Spacing / 2));
        for (var part = 0; part < 16 && !_space.IsOpen(middle); part++)
        {
            var inside = new Point2(part % 4 + 0.5, part / 4 + 0.5) * (Spacing / 4);
            middle = _map.Origin.Transform(corner + inside);
        }

        return middle;
    }
}
