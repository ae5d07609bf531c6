namespace Astro.Ros;

/// <summary>
/// What ROS 2 lets every executable be told: what stands between <c>--ros-args</c> and <c>--</c> (or the end), any
/// number of times. Source: <see href="https://design.ros2.org/articles/ros_command_line_arguments.html"/>.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>-r</c>, <c>--remap</c></term><description><c>FROM:=TO</c>, <c>NODE:FROM:=TO</c>, <c>__node:=NAME</c>,
/// <c>__ns:=NAMESPACE</c></description></item>
/// <item><term><c>-p</c>, <c>--param</c></term><description><c>NAME:=VALUE</c>,
/// <c>NODE:NAME:=VALUE</c></description></item>
/// <item><term><c>--params-file</c></term><description>a parameter file; what comes later counts</description></item>
/// <item><term><c>--log-level</c></term><description><c>LEVEL</c> or <c>LOGGER:=LEVEL</c></description></item>
/// <item><term><c>-e</c>, <c>--enclave</c></term><description>the security enclave</description></item>
/// </list>
/// </remarks>
public sealed class RosArguments
{
    private const string Begin = "--ros-args";
    private const string End = "--";
    private const string Becomes = ":=";

    private readonly List<string> _others = [];
    private readonly List<Remapping> _remappings = [];
    private readonly Dictionary<string, LogLevel> _levels = [];
    private ParameterOverrides _parameters = ParameterOverrides.None;

    private RosArguments()
    {
    }

    /// <summary>What was not for ROS, in order.</summary>
    public IReadOnlyList<string> Others => _others;

    /// <summary>Names to replace.</summary>
    public IReadOnlyList<Remapping> Remappings => _remappings;

    /// <summary>Values of parameters.</summary>
    public ParameterOverrides Parameters => _parameters;

    /// <summary>The least severity that loggers write, unless <see cref="LogLevels"/> has one for them.</summary>
    public LogLevel LogLevel { get; private set; } = LogLevel.Info;

    /// <summary>Likewise by logger.</summary>
    public IReadOnlyDictionary<string, LogLevel> LogLevels => _levels;

    /// <summary>The security enclave, absolute.</summary>
    public string Enclave { get; private set; } = "/";

    /// <summary>What of these a node is made with.</summary>
    public NodeOptions NodeOptions => new()
    {
        Remappings = _remappings,
        Parameters = _parameters,
        LogLevel = LogLevel,
        LogLevels = _levels,
    };

    /// <summary>Takes the arguments of a process apart.</summary>
    /// <exception cref="FormatException">One is unknown, lacks its value or has a malformed one; it is
    /// named.</exception>
    /// <exception cref="ParameterException">A value or a file is not a parameter's.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RosArguments Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var parsed = new RosArguments();
        var isForRos = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == Begin || (isForRos && argument == End))
                isForRos = argument == Begin;
            else if (!isForRos)
                parsed._others.Add(argument);
            else if (++i < arguments.Count && arguments[i] != Begin)
                parsed.Take(argument, arguments[i]);
            else
                throw new FormatException($"{argument}: expected a value after it");
        }
        return parsed;
    }

    private void Take(string option, string value)
    {
        switch (option)
        {
            case "-r" or "--remap":
                _remappings.Add(Remapping.Parse(value));
                break;
            case "-p" or "--param":
                var (left, text) = Split(option, value);
                var colon = left.IndexOf(':', StringComparison.Ordinal);
                _parameters = colon < 0
                    ? _parameters.With(left, text)
                    : _parameters.With(left[(colon + 1)..], text, left[..colon]);
                break;
            case "--params-file":
                _parameters = _parameters.With(ParameterOverrides.Load(value));
                break;
            case "--log-level" when value.Contains(Becomes, StringComparison.Ordinal):
                var (logger, level) = Split(option, value);
                _levels[logger] = ReadLevel(level);
                break;
            case "--log-level":
                LogLevel = ReadLevel(value);
                break;
            case "-e" or "--enclave":
                Enclave = value;
                break;
            default:
                throw new FormatException($"{Begin}: there is no option '{option}'");
        }
    }

    private static (string Left, string Right) Split(string option, string text)
    {
        var middle = text.IndexOf(Becomes, StringComparison.Ordinal);
        return middle > 0
            ? (text[..middle], text[(middle + Becomes.Length)..])
            : throw new FormatException($"{option}: expected NAME:=VALUE, got '{text}'");
    }

    private static LogLevel ReadLevel(string text) => Enum.TryParse<LogLevel>(text, ignoreCase: true, out var level)
        && !int.TryParse(text, out _)
        ? level
        : throw new FormatException($"--log-level: expected debug, info, warn, error or fatal, got '{text}'");
}
