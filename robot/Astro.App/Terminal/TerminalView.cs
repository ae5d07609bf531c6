using System.Globalization;
using Astro.Home;
using Astro.Ros;
using Spectre.Console;
using Spectre.Console.Rendering;
using OccupancyGrid = Astro.Messages.NavMsgs.OccupancyGrid;

namespace Astro.App.Terminal;

/// <summary>
/// The mission in a terminal: the map with the belief over it and the robot in it, and beside it what the screen says,
/// the phase, and how far the search is. Drawn on the graph's executor; nothing else may write to the console then.
/// </summary>
internal sealed class TerminalView
{
    private const int LogLines = 12;
    private const int SideWidth = 40;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.25);
    private const string Arrows = "→↗↑↖←↙↓↘";

    private readonly IAnsiConsole _console;
    private readonly FloorPlan _home;
    private readonly IClock _clock;
    private readonly TransformBuffer _transforms;
    private readonly Queue<string> _log = [];
    private readonly LiveDisplayContext _live;
    private MapPicture? _picture;
    private OccupancyGrid? _belief;
    private FindPersonAction.Feedback _feedback = new();

    public TerminalView(INode node, FloorPlan home, IAnsiConsole console, LiveDisplayContext live)
    {
        _console = console;
        _home = home;
        _live = live;
        _clock = node.Graph.Clock;
        _transforms = new TransformBuffer(node);
        node.CreateSubscription<OccupancyGrid>("map", OnMap, QosProfile.Latched);
        node.CreateSubscription<OccupancyGrid>("find_person/belief", belief => _belief = belief, QosProfile.Latched);
        node.CreateTimer(Period, Draw);
    }

    public void OnFeedback(FindPersonAction.Feedback feedback) => _feedback = feedback;

    /// <summary>Adds a line at the bottom right; the oldest scroll away.</summary>
    public void Log(string line)
    {
        _log.Enqueue(line);
        if (_log.Count > LogLines)
            _log.Dequeue();
    }

    /// <summary>Draws the last picture, with how it ended as its headline.</summary>
    public void End(string headline)
    {
        _feedback.ScreenText = headline;
        Draw();
    }

    /// <summary>Draws what is known now.</summary>
    private void Draw()
    {
        _live.UpdateTarget(Layout());
        _live.Refresh();
    }

    private void OnMap(OccupancyGrid map) => _picture = new MapPicture(
        _home, map, Math.Max(30, _console.Profile.Width - SideWidth - 6), Math.Max(12, _console.Profile.Height - 4));

    private IRenderable Layout()
    {
        if (_picture is null)
            return new Text("waiting for the map");
        _picture.Paint(_belief);
        foreach (var room in _home.Rooms)
            _picture.Label(room.Polygon, room.Name);
        if (_transforms.TryLookupLatest("map", "base_link", out var robot, out _))
            _picture.Mark(new Point2(robot.Translation.X, robot.Translation.Y), Arrow(robot.Yaw));
        return new Grid()
            .AddColumn(new GridColumn().NoWrap().PadRight(2))
            .AddColumn(new GridColumn().Width(SideWidth))
            .AddRow(_picture.Canvas, Side());
    }

    private Rows Side() => new(
        new Markup($"[bold springgreen1]{Markup.Escape(_feedback.ScreenText)}[/]"),
        Text.Empty,
        Line("phase", _feedback.Phase),
        Line("room", _feedback.Room),
        Line("searched", Bar(_feedback.FoundProbability)),
        Line("not home", Bar(_feedback.NotHomeProbability)),
        Line("driven", string.Create(CultureInfo.InvariantCulture, $"{_feedback.Distance:F1} m")),
        Line("time", Duration.Text(_clock.Now.Seconds)),
        Text.Empty,
        new Markup("[grey]bright floor: more probable   [/][springgreen1]→[/][grey] robot[/]"),
        Text.Empty,
        new Text(string.Join('\n', _log), new Style(Color.Grey70)));

    private static Markup Line(string name, string value) => new($"[grey]{name,-9}[/] {Markup.Escape(value)}");

    private static string Bar(float share)
    {
        var filled = (int)Math.Round(Math.Clamp(share, 0, 1) * 16);
        return string.Create(CultureInfo.InvariantCulture,
            $"{new string('█', filled)}{new string('░', 16 - filled)} {100 * share:F0} %");
    }

    private static char Arrow(double yaw) => Arrows[(int)Math.Floor(yaw / (Math.PI / 4) + 8.5) % 8];
}
