using Astro.Home;

namespace Astro.Simulation.Generation;

/// <summary>
/// Whether a robot gets around in one room: from door to door, and to a place from which it sees and can approach
/// everybody there, even with somebody at every spot.
/// </summary>
internal sealed class Walkways
{
    /// <summary>What the robot's centre keeps from anything: its radius and padding, and some ease (m).</summary>
    private const double Clearance = 0.35;

    // How near a robot comes to somebody whom it approaches (m), and how far aside (rad).
    private const double Approach = 1.2;
    private const double AsideStep = Math.PI / 18;
    private const int AsideSteps = 6;

    private readonly FloorMap _map;
    private readonly CellBox _window;
    private readonly List<(int X, int Y)> _gates;
    private readonly List<Spot> _spots;
    private readonly bool[] _blocked;
    private readonly double[] _squared;
    private bool[] _reached;
    private bool[] _before;
    private readonly DistanceTransform _transform;
    private readonly Queue<int> _queue = new();

    /// <summary>Watches over a room.</summary>
    /// <param name="map">The home as furnished so far.</param>
    /// <param name="bounds">Of the room.</param>
    /// <param name="gates">The middle of its doors, and where else a robot must get to.</param>
    /// <param name="spots">All spots of the home, those of this room among them.</param>
    public Walkways(FloorMap map, CellBox bounds, IReadOnlyList<(int X, int Y)> gates, List<Spot> spots)
    {
        (_map, _gates, _spots) = (map, [.. gates], spots);
        _window = bounds.Grown(FloorMap.Margin);
        int cells = _window.Width * _window.Height;
        (_blocked, _squared) = (new bool[cells], new double[cells]);
        (_reached, _before) = (new bool[cells], new bool[cells]);
        _transform = new(_window.Width, _window.Height);
    }

    /// <summary>Looks anew: whether every door and every spot of the room is within reach.</summary>
    public bool AreOpen()
    {
        Flood(null);
        return ServeAll();
    }

    /// <summary>
    /// Whether somebody else may be in the room without being in the way of anything. What stood there at the last
    /// <see cref="AreOpen"/> must still stand there.
    /// </summary>
    /// <param name="position">Where they would be (m).</param>
    /// <param name="yaws">Where they may face, the liked best first (rad).</param>
    /// <returns>The first direction from which the robot can come up to them; null if there is none.</returns>
    public double? Admit(Point2 position, IReadOnlyList<double> yaws)
    {
        if (Facing(position, yaws) is null)
            return null;
        (_reached, _before) = (_before, _reached);
        Flood(position);
        if (ServeAll() && Facing(position, yaws) is { } yaw)
            return yaw;
        (_reached, _before) = (_before, _reached);
        return null;
    }

    /// <summary>Makes a place one that the robot must get to, if it can.</summary>
    public bool Leads(int x, int y)
    {
        _gates.Add((x, y));
        if (AreOpen())
            return true;
        _gates.RemoveAt(_gates.Count - 1);
        return false;
    }

    private bool ServeAll() => _gates.All(gate => _reached[Index(gate.X, gate.Y)])
        && _spots.Where(spot => Holds(spot.Pose.Position)).All(spot => IsApproachable(spot.Pose));

    private double? Facing(Point2 position, IReadOnlyList<double> yaws)
    {
        foreach (double yaw in yaws)
        {
            if (IsApproachable(new(position.X, position.Y, yaw)))
                return yaw;
        }

        return null;
    }

    private bool IsApproachable(Pose2 person)
    {
        for (int i = -AsideSteps; i <= AsideSteps; i++)
        {
            var (sin, cos) = Math.SinCos(person.Yaw + i * AsideStep);
            var place = person.Position + new Point2(cos, sin) * Approach;
            int x = (int)Math.Floor(place.X / Cells.Size), y = (int)Math.Floor(place.Y / Cells.Size);
            if (_window.Contains(x, y) && _reached[Index(x, y)]
                && Visibility.LineOfSight(_map.Tall, place, person.Position))
                return true;
        }

        return false;
    }

    private void Flood(Point2? newcomer)
    {
        for (int i = 0; i < _blocked.Length; i++)
            _blocked[i] = !_map.IsFree(_window.Left + i % _window.Width, _window.Bottom + i / _window.Width);
        foreach (var spot in _spots)
            Block(spot.Pose.Position);
        if (newcomer is { } person)
            Block(person);
        _transform.Compute(_blocked, _squared);
        Array.Clear(_reached);
        Visit(Index(_gates[0].X, _gates[0].Y));
        while (_queue.TryDequeue(out int cell))
        {
            int x = cell % _window.Width;
            if (x > 0)
                Visit(cell - 1);
            if (x + 1 < _window.Width)
                Visit(cell + 1);
            if (cell >= _window.Width)
                Visit(cell - _window.Width);
            if (cell + _window.Width < _reached.Length)
                Visit(cell + _window.Width);
        }
    }

    private void Visit(int cell)
    {
        const double Cleared = Clearance / Cells.Size;
        if (_reached[cell] || _squared[cell] <= Cleared * Cleared)
            return;
        _reached[cell] = true;
        _queue.Enqueue(cell);
    }

    private void Block(Point2 person)
    {
        const double Radius = SimulatedPerson.Radius / Cells.Size;
        double x = person.X / Cells.Size, y = person.Y / Cells.Size;
        for (int row = (int)(y - Radius) - 1; row <= y + Radius + 1; row++)
        {
            for (int column = (int)(x - Radius) - 1; column <= x + Radius + 1; column++)
            {
                double dx = column + 0.5 - x, dy = row + 0.5 - y;
                if (_window.Contains(column, row) && dx * dx + dy * dy <= Radius * Radius)
                    _blocked[Index(column, row)] = true;
            }
        }
    }

    private bool Holds(Point2 point) => _window.Grown(-FloorMap.Margin)
        .Contains((int)Math.Floor(point.X / Cells.Size), (int)Math.Floor(point.Y / Cells.Size));

    private int Index(int x, int y) => (y - _window.Bottom) * _window.Width + x - _window.Left;
}
