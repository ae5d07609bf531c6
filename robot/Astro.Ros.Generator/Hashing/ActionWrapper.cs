namespace Astro.Ros.Generator;

/// <summary>A message that ROS 2 derives from an action: what its goal, result or feedback is sent in.</summary>
/// <param name="TypeName">ROS 2's name, as in <c>nav2_msgs/action/NavigateToPose_FeedbackMessage</c>.</param>
/// <param name="Ending">What its name has behind the action's.</param>
/// <param name="Part">The class of the part of the action that it goes with.</param>
/// <param name="Fields">In the order of the wire.</param>
/// <remarks>Source: <see href="https://design.ros2.org/articles/actions.html"/>.</remarks>
internal sealed record ActionWrapper(string TypeName, string Ending, string Part, IReadOnlyList<Field> Fields)
{
    private const string Id = "unique_identifier_msgs/msg/UUID";
    private const string Time = "builtin_interfaces/msg/Time";

    /// <summary>The types that they hold beside the action's own.</summary>
    public static IReadOnlyList<FieldType> Needs { get; } = [One(Id), One(Time)];

    /// <summary>All that a definition has: none, if it is not an action's.</summary>
    public static IEnumerable<ActionWrapper> Of(InterfaceDefinition definition)
    {
        var action = TypePart.NameOf(definition);
        return definition.Kind != InterfaceKind.Action ? [] :
        [
            New("_SendGoal_Request", "Goal", (Id, "goal_id"), ($"{action}_Goal", "goal")),
            New("_SendGoal_Response", "Goal", ("bool", "accepted"), (Time, "stamp")),
            New("_GetResult_Request", "Result", (Id, "goal_id")),
            New("_GetResult_Response", "Result", ("int8", "status"), ($"{action}_Result", "result")),
            New("_FeedbackMessage", "Feedback", (Id, "goal_id"), ($"{action}_Feedback", "feedback")),
        ];

        ActionWrapper New(string ending, string part, params (string Type, string Name)[] fields) => new(
            action + ending, ending, part,
            [.. fields.Select(field => new Field(One(field.Type), field.Name, null, "", 0))]);
    }

    private static FieldType One(string type) => new(type, null, Cardinality.One, 0);
}
