using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Astro.Home;

/// <summary>
/// One mapping of a YAML file, read field by field; every complaint names file, line, field and what was expected.
/// </summary>
internal sealed class YamlFields
{
    private readonly YamlMappingNode _node;
    private readonly string _file;
    private readonly string _prefix;
    private readonly Func<string, FormatException> _exception;
    private readonly HashSet<string> _asked = [];

    private YamlFields(YamlMappingNode node, string file, string prefix, Func<string, FormatException> exception) =>
        (_node, _file, _prefix, _exception) = (node, file, prefix, exception);

    /// <summary>Reads the single mapping that a file holds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="exception">Makes the exception of that kind of file out of a message.</param>
    public static YamlFields Load(string path, Func<string, FormatException> exception)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(Encoding.UTF8.GetString(FileContent.ReadBytes(path))));
        }
        catch (YamlException e)
        {
            throw exception($"{path}:{e.Start.Line}: not valid YAML: {e.Message.ReplaceLineEndings(" ")}");
        }

        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
            ? new(root, path, "", exception)
            : throw exception($"{path}: expected one YAML mapping");
    }

    public bool Has(string name) => Find(name) is not null;

    public string Text(string name) => Require(name) is YamlScalarNode { Value: { Length: > 0 } text }
        ? text
        : throw Error(name, "expected text");

    public double Number(string name, double least = double.MinValue, double most = double.MaxValue) =>
        ParseNumber(Require(name)) is { } value && value >= least && value <= most
            ? value
            : throw Error(name, $"expected {Range(least, most)}");

    public int WholeNumber(string name, int least, int most) =>
        Number(name) is var value && value >= least && value <= most && value == Math.Floor(value)
            ? (int)value
            : throw Error(name, $"expected a whole number from {least} to {most}");

    public double[] Numbers(string name, int count) => Numbers(Require(name), count)
        ?? throw Error(name, $"expected {count} numbers");

    /// <summary>A YAML boolean, or 0 or 1 as Nav2's map files write it.</summary>
    public bool Flag(string name) => (Require(name) as YamlScalarNode)?.Value switch
    {
        "1" or "true" or "True" or "TRUE" => true,
        "0" or "false" or "False" or "FALSE" => false,
        _ => throw Error(name, "expected true, false, 1 or 0"),
    };

    /// <summary>A member of an enumeration, written in snake_case.</summary>
    public T Choice<T>(string name) where T : struct, Enum
    {
        string text = Text(name);
        foreach (var value in Enum.GetValues<T>())
        {
            if (SnakeCase(value.ToString()) == text)
                return value;
        }

        throw Error(name, $"expected one of {string.Join(", ", Enum.GetNames<T>().Select(SnakeCase))}, got '{text}'");
    }

    public Point2 Point(string name) => Numbers(Require(name), 2) is [var x, var y]
        ? new(x, y)
        : throw Error(name, "expected [x, y]");

    /// <summary>A pose as <c>[x, y, yaw]</c> (m, m, rad).</summary>
    public Pose2 Pose(string name) => Numbers(Require(name), 3) is [var x, var y, var yaw]
        ? new(x, y, yaw)
        : throw Error(name, "expected [x, y, yaw]");

    public Polygon Polygon(string name) => PolygonOf(Require(name), name);

    public IReadOnlyList<Polygon> Polygons(string name) =>
        [.. Items(name).Select((node, i) => PolygonOf(node, $"{name}[{i}]"))];

    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select((node, i) =>
        (node as YamlScalarNode)?.Value ?? throw Error($"{name}[{i}]", "expected text"))];

    /// <summary>A list of mappings.</summary>
    public IReadOnlyList<YamlFields> Sections(string name) => [.. Items(name).Select((node, i) =>
        node is YamlMappingNode map
            ? new YamlFields(map, _file, $"{_prefix}{name}[{i}].", _exception)
            : throw Error($"{name}[{i}]", "expected a mapping"))];

    /// <summary>A mapping of names that the file chooses to numbers, in file order.</summary>
    public IReadOnlyList<(string Name, double Number)> NumbersByName(string name, double least, double most)
    {
        if (Require(name) is not YamlMappingNode map)
            throw Error(name, "expected a mapping of names to numbers");
        var named = new YamlFields(map, _file, $"{_prefix}{name}.", _exception);
        return [.. map.Children.Keys.Select(key => (key as YamlScalarNode)?.Value is { Length: > 0 } text
            ? (text, named.Number(text, least, most))
            : throw Error(name, "expected a mapping of names to numbers"))];
    }

    /// <summary>Complains about the first field that nobody has asked for.</summary>
    public void RejectUnknown()
    {
        foreach (var key in _node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !_asked.Contains(name))
                throw _exception($"{_file}:{key.Start.Line}: {_prefix}{key}: unknown field");
        }
    }

    /// <summary>A complaint about one field of this mapping.</summary>
    public FormatException Error(string name, string expected)
    {
        long line = (Find(name.Split('[')[0]) ?? _node).Start.Line;
        return _exception($"{_file}:{line}: {_prefix}{name}: {expected}");
    }

    private Polygon PolygonOf(YamlNode node, string name)
    {
        var points = (node as YamlSequenceNode)?.Children.Select(point => Numbers(point, 2)).ToArray();
        return points is { Length: >= 3 } && !points.Contains(null)
            ? new(points.Select(point => new Point2(point![0], point[1])))
            : throw Error(name, "expected at least 3 points [x, y]");
    }

    private YamlNode Require(string name) => Find(name) ?? throw Error(name, "missing");

    private YamlNode? Find(string name)
    {
        _asked.Add(name);
        return _node.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;
    }

    private IList<YamlNode> Items(string name) => Require(name) is YamlSequenceNode list
        ? list.Children
        : throw Error(name, "expected a list");

    private static double[]? Numbers(YamlNode node, int count)
    {
        if (node is not YamlSequenceNode list || list.Children.Count != count)
            return null;
        double?[] values = [.. list.Children.Select(ParseNumber)];
        return values.Contains(null) ? null : [.. values.Select(value => value!.Value)];
    }

    private static double? ParseNumber(YamlNode node) =>
        node is YamlScalarNode scalar
        && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        && double.IsFinite(value)
            ? value
            : null;

    private static string Range(double least, double most) => (least, most) switch
    {
        (double.MinValue, double.MaxValue) => "a number",
        (_, double.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"a number, at least {least}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
    };

    /// <summary>A name of the code as files spell it.</summary>
    public static string SnakeCase(string name) => string.Concat(name.Select((letter, i) =>
        char.IsUpper(letter) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
