namespace Astro.Ros.Generator;

/// <summary>Collects the members of one section, line by line.</summary>
/// <remarks>
/// A comment belongs to the member on its line or, without a blank line between, on the next one. A comment that
/// opens the section, a blank line behind it, is the section's own.
/// </remarks>
internal sealed class SectionParser(string path, List<Problem> problems)
{
    private const string Expected = "expected 'type name', 'type name default' or 'type NAME=value'";

    private readonly List<string> _comments = [];
    private readonly List<Constant> _constants = [];
    private readonly List<Field> _fields = [];
    private readonly HashSet<string> _names = [];
    private string? _sectionComment;

    public void Add(string text, int line)
    {
        var parsed = DefinitionLine.Parse(text);
        if (parsed is null)
            Report(ProblemKind.Syntax, line, $"{Expected}, found '{text.Trim()}'");
        else if (parsed.IsMember)
            AddMember(parsed, line);
        else if (parsed.IsBlank)
            EndComment();
        else
            _comments.Add(parsed.Comment);
    }

    public Section Finish()
    {
        EndComment();
        return new Section(_sectionComment ?? "", new(_constants), new(_fields));
    }

    private void EndComment()
    {
        if (_comments.Count > 0 && _fields.Count + _constants.Count == 0)
            _sectionComment ??= string.Join("\n", _comments);
        _comments.Clear();
    }

    private void AddMember(DefinitionLine member, int line)
    {
        if (member.HasComment)
            _comments.Add(member.Comment);
        var comment = string.Join("\n", _comments).Trim();
        _comments.Clear();
        var (type, kind, detail) = TypeParser.Parse(member.Type);
        if (type is null)
            Report(kind, line, detail);
        else if (!_names.Add(member.Name))
            Report(ProblemKind.DuplicateMember, line, $"'{member.Name}' is there already");
        else if (member.IsConstant)
            AddConstant(type, member, comment, line);
        else
            AddField(type, member, comment, line);
    }

    private void AddConstant(FieldType type, DefinitionLine member, string comment, int line)
    {
        if (!RosNames.IsConstant(member.Name))
            Report(ProblemKind.Name, line, $"expected a constant's name as in MAX_SPEED, found '{member.Name}'");
        else if (type is not { Primitive: { } primitive, Cardinality: Cardinality.One, TextBound: null })
            Report(ProblemKind.Value, line, $"a constant must be of a primitive type without bounds, found '{type}'");
        else if (Literal.Parse(primitive, member.Value) is not { } value)
            Report(ProblemKind.Value, line, $"expected {Literal.Expected(primitive)}, found {member.Value}");
        else
            _constants.Add(new(primitive, member.Name, value, comment, line));
    }

    private void AddField(FieldType type, DefinitionLine member, string comment, int line)
    {
        string? source = null;
        if (!RosNames.IsField(member.Name))
        {
            Report(ProblemKind.Name, line, $"expected a field's name as in frame_id, found '{member.Name}'");
            return;
        }
        if (member.Value.Length > 0)
        {
            (source, var detail) = DefaultValue.Parse(type, member.Value);
            if (source is null)
                Report(ProblemKind.Value, line, detail);
        }
        _fields.Add(new(type, member.Name, source, comment, line));
    }

    private void Report(ProblemKind kind, int line, string detail) => problems.Add(new(kind, path, line, detail));
}
