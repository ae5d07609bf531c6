using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Astro.Ros;

/// <summary>Reads ROS 2's parameter YAML: node names, below them <c>ros__parameters</c>, below it the values.</summary>
internal sealed class ParameterYaml
{
    private const string ParametersKey = "ros__parameters";
    private const int MaxDepth = 32;

    private readonly string _source;
    private readonly IParser _parser;
    private readonly List<ParameterOverride> _overrides = [];
    private readonly HashSet<string> _seen = [];

    private ParameterYaml(string source, string text)
    {
        _source = source;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="ParameterException">It is not parameter YAML.</exception>
    public static IReadOnlyList<ParameterOverride> Read(string source, string text) =>
        new ParameterYaml(source, text).Guarded(static yaml =>
        {
            if (yaml._parser.Accept<MappingStart>(out _))
                yaml.ReadNodes("", 0);
            else if (yaml._parser.Consume<Scalar>() is var scalar && YamlScalar.Read(scalar) is not null)
                throw yaml.Wrong(scalar, "", "expected node names");
        });

    /// <summary>Reads the value of one parameter.</summary>
    /// <exception cref="ParameterException">It is not a parameter's value.</exception>
    public static IReadOnlyList<ParameterOverride> ReadValue(string source, string node, string name, string text) =>
        new ParameterYaml(source, text).Guarded(yaml => yaml.ReadParameter(node, name, 0));

    private IReadOnlyList<ParameterOverride> Guarded(Action<ParameterYaml> read)
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (_parser.Accept<StreamEnd>(out _))
                return [];
            _parser.Consume<DocumentStart>();
            read(this);
            _parser.Consume<DocumentEnd>();
            _parser.Consume<StreamEnd>();
            return _overrides;
        }
        catch (YamlException exception)
        {
            throw new ParameterException(
                $"{_source}:{exception.Start.Line}: malformed YAML: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private void ReadNodes(string node, int depth)
    {
        var start = _parser.Consume<MappingStart>();
        CheckDepth(start, node, depth);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadKey(node);
            var inner = $"{node}/{key.Trim('/')}";
            if (key == ParametersKey && node.Length > 0)
                ReadParameters(node, "", depth + 1);
            else if (key == ParametersKey)
                throw Wrong(start, "", $"expected a node name above {ParametersKey}");
            else if (_parser.Accept<MappingStart>(out _))
                ReadNodes(inner, depth + 1);
            else
                throw Wrong(_parser.Current!, inner, $"expected {ParametersKey} below the node's name");
        }
    }

    private void ReadParameters(string node, string prefix, int depth)
    {
        if (_parser.Accept<Scalar>(out var scalar) && YamlScalar.Read(scalar) is null)
        {
            _parser.MoveNext();
            return;
        }
        if (!_parser.TryConsume<MappingStart>(out var start))
            throw Wrong(_parser.Current!, node, "expected parameter names and values");
        CheckDepth(start, node, depth);
        while (!_parser.TryConsume<MappingEnd>(out _))
            ReadParameter(node, prefix + ReadKey(node), depth);
    }

    private void ReadParameter(string node, string name, int depth)
    {
        if (_parser.Accept<MappingStart>(out _))
        {
            ReadParameters(node, name + ".", depth + 1);
            return;
        }
        var start = _parser.Current!;
        var where = $"{node}: {name}";
        object value = _parser.TryConsume<Scalar>(out var scalar)
            ? YamlScalar.Read(Sendable(scalar, where)) ?? throw Wrong(start, where, "expected a value")
            : ReadArray(where);
        if (!_seen.Add(where))
            throw Wrong(start, where, "given twice");
        _overrides.Add(new ParameterOverride($"{_source}:{start.Start.Line}", new NodePattern(node), name, value));
    }

    private Array ReadArray(string where)
    {
        if (!_parser.TryConsume<SequenceStart>(out _))
            throw Wrong(_parser.Current!, where, "expected a value (aliases are not supported)");
        var items = new List<object>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            var item = _parser.TryConsume<Scalar>(out var scalar) ? YamlScalar.Read(Sendable(scalar, where)) : null;
            if (item is null || (items.Count > 0 && items[0].GetType() != item.GetType()))
                throw Wrong((ParsingEvent?)scalar ?? _parser.Current!, where, "expected array elements of one type");
            items.Add(item);
        }
        var array = Array.CreateInstance(items.Count == 0 ? typeof(object) : items[0].GetType(), items.Count);
        for (var i = 0; i < items.Count; i++)
            array.SetValue(items[i], i);
        return array;
    }

    private string ReadKey(string where) =>
        _parser.TryConsume<Scalar>(out var key) && key.Value.Length > 0
            ? Sendable(key, where).Value
            : throw Wrong(_parser.Current!, where, "expected a name");

    /// <summary>Every parameter is told on /parameter_events, and every mistake in one on /rosout.</summary>
    private Scalar Sendable(Scalar scalar, string where) => scalar.Value.Contains('\0')
        ? throw Wrong(scalar, where, "expected text without U+0000, which no message can hold")
        : scalar;

    private void CheckDepth(ParsingEvent at, string where, int depth)
    {
        if (depth > MaxDepth)
            throw Wrong(at, where, $"nested more than {MaxDepth} levels deep");
    }

    private ParameterException Wrong(ParsingEvent at, string where, string expected) =>
        new($"{_source}:{at.Start.Line}: {(where.Length == 0 ? "" : where + ": ")}{expected}");
}
