namespace Astro.Ros.Generator;

/// <summary>A message class and the native struct that it is mapped to.</summary>
/// <param name="Name">Of the emitted type, in its package's namespace.</param>
/// <param name="Class">The message's class.</param>
/// <param name="Native">The full name of Rcl.NET's class, whose struct is its <c>Priv</c>.</param>
/// <param name="Fields">In the definition's order.</param>
internal sealed record Mapping(string Name, string Class, string Native, EquatableList<ResolvedField> Fields)
{
    private const string Messages = "global::Astro.Messages.";
    private const string Root = "Astro.Ros.Rcl.Mappings";

    /// <summary>The native struct.</summary>
    public string Struct => Native + ".Priv";

    /// <summary>Where the mappings of a package's messages are.</summary>
    public static string Namespace(string package) => $"{Root}.{CSharpNames.Pascal(package)}";

    /// <summary>The full name of the mapping of a message class that a field has.</summary>
    public static string NameOf(string messageClass)
    {
        var name = messageClass.Substring(Messages.Length);
        var dot = name.IndexOf('.');
        return $"global::{Root}.{name.Substring(0, dot)}.{name.Substring(dot + 1).Replace(".", "")}Mapping";
    }

    /// <summary>All messages of a definition, those that ROS 2 wraps an action's in among them.</summary>
    public static IEnumerable<Mapping> Of(ResolvedInterface definition)
    {
        var isMessage = definition.Kind == InterfaceKind.Message;
        for (var i = 0; i < definition.Messages.Count; i++)
        {
            var part = isMessage ? "" : definition.Messages[i].ClassName;
            yield return New(
                definition, part, isMessage ? "" : $"{definition.Kind}{part}", ClassOf(definition, i),
                definition.Messages[i].Fields);
        }
        if (definition.Kind != InterfaceKind.Action)
            yield break;
        foreach (var wrapper in Wrappers(definition))
            yield return wrapper;
    }

    private static IEnumerable<Mapping> Wrappers(ResolvedInterface definition)
    {
        var (goal, result, feedback) = (ClassOf(definition, 0), ClassOf(definition, 1), ClassOf(definition, 2));
        var id = Message("global::Astro.Messages.UniqueIdentifierMsgs.UUID", "goal_id", "GoalId");
        yield return Wrapper(
            "FeedbackMessage", "ActionFeedbackMessage", feedback, id, Message(feedback, "feedback", "Feedback"));
        yield return Wrapper(
            "SendGoalRequest", "ActionSendGoalServiceRequest", goal, id, Message(goal, "goal", "Goal"));
        yield return Wrapper(
            "SendGoalResponse", "ActionSendGoalServiceResponse", goal,
            Value(Primitive.Bool, "accepted", "Accepted"), Value(Primitive.Time, "stamp", "Stamp"));
        yield return Wrapper("GetResultRequest", "ActionGetResultServiceRequest", result, id);
        yield return Wrapper(
            "GetResultResponse", "ActionGetResultServiceResponse", result,
            Value(Primitive.All["int8"], "status", "Status"), Message(result, "result", "Result"));

        Mapping Wrapper(string part, string native, string inner, params ResolvedField[] fields) =>
            New(definition, part, native, $"global::Astro.Ros.{part}<{inner}>", fields);
    }

    private static Mapping New(
        ResolvedInterface definition, string part, string native, string messageClass,
        IEnumerable<ResolvedField> fields) => new(
        $"{definition.Name}{part}Mapping", messageClass,
        NativeNames.Class(definition.Package, definition.Name + native), new(fields));

    private static string ClassOf(ResolvedInterface definition, int index)
    {
        var name = CSharpNames.Message(definition.Package, definition.Name);
        return definition.Kind == InterfaceKind.Message ? name : $"{name}.{definition.Messages[index].ClassName}";
    }

    private static ResolvedField Message(string type, string name, string property) =>
        new(One, new ElementType(null, type, 1), name, property, null, "");

    private static ResolvedField Value(Primitive type, string name, string property) =>
        new(One, new ElementType(type, type.CSharpName, type.Size), name, property, null, "");

    private static FieldType One => new("", null, Cardinality.One, 0);
}
