using System.Text.Json;
using Astro.Messages.UniqueIdentifierMsgs;
using Astro.Ros.Actions;

namespace Astro.Ros;

/// <summary>The request of an action's <c>send_goal</c> service: <c>goal_id</c>, <c>goal</c>.</summary>
/// <typeparam name="TGoal">The action's goal message.</typeparam>
public sealed class SendGoalRequest<TGoal> : IMessage<SendGoalRequest<TGoal>>
    where TGoal : class, IMessage<TGoal>, new()
{
    private const string Ending = "_SendGoal_Request";

    /// <inheritdoc/>
    public static string TypeName { get; } = ActionNames.Wrapper(TGoal.TypeName, "_Goal", Ending);

    /// <inheritdoc/>
    public static string TypeHash => TGoal.DerivedHash(Ending);

    /// <summary>The id that the client gives the goal.</summary>
    public UUID GoalId { get; set; } = new();

    /// <summary>The goal.</summary>
    public TGoal Goal { get; set; } = new();

    /// <inheritdoc/>
    public void ReadCdr(ref CdrReader reader)
    {
        GoalId.ReadCdr(ref reader);
        Goal.ReadCdr(ref reader);
    }

    /// <inheritdoc/>
    public static SendGoalRequest<TGoal> ReadJson(JsonElement json)
    {
        var message = new SendGoalRequest<TGoal>();
        foreach (var property in JsonFieldReader.Fields(json, TypeName))
        {
            if (property.NameEquals("goal_id"u8))
                message.GoalId = JsonFieldReader.ReadMessage<UUID>(property.Value, "goal_id");
            else if (property.NameEquals("goal"u8))
                message.Goal = JsonFieldReader.ReadMessage<TGoal>(property.Value, "goal");
            else
                throw JsonFieldReader.Unknown(JsonFieldReader.FieldName(property), TypeName);
        }
        return message;
    }

    /// <inheritdoc/>
    public void WriteCdr(ref CdrWriter writer)
    {
        GoalId.WriteCdr(ref writer);
        Goal.WriteCdr(ref writer);
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("goal_id"u8);
        GoalId.WriteJson(writer);
        writer.WritePropertyName("goal"u8);
        Goal.WriteJson(writer);
        writer.WriteEndObject();
    }
}

/// <summary>The response of an action's <c>send_goal</c> service: <c>accepted</c>, <c>stamp</c>.</summary>
/// <typeparam name="TGoal">The action's goal message.</typeparam>
public sealed class SendGoalResponse<TGoal> : IMessage<SendGoalResponse<TGoal>>
    where TGoal : class, IMessage<TGoal>, new()
{
    private const string Ending = "_SendGoal_Response";

    /// <inheritdoc/>
    public static string TypeName { get; } = ActionNames.Wrapper(TGoal.TypeName, "_Goal", Ending);

    /// <inheritdoc/>
    public static string TypeHash => TGoal.DerivedHash(Ending);

    /// <summary>Whether the server takes the goal on.</summary>
    public bool Accepted { get; set; }

    /// <summary>When it took the goal on.</summary>
    public Time Stamp { get; set; }

    /// <inheritdoc/>
    public void ReadCdr(ref CdrReader reader)
    {
        Accepted = reader.ReadBool();
        Stamp = reader.ReadTime();
    }

    /// <inheritdoc/>
    public static SendGoalResponse<TGoal> ReadJson(JsonElement json)
    {
        var message = new SendGoalResponse<TGoal>();
        foreach (var property in JsonFieldReader.Fields(json, TypeName))
        {
            if (property.NameEquals("accepted"u8))
                message.Accepted = JsonFieldReader.ReadBool(property.Value, "accepted");
            else if (property.NameEquals("stamp"u8))
                message.Stamp = JsonFieldReader.ReadTime(property.Value, "stamp");
            else
                throw JsonFieldReader.Unknown(JsonFieldReader.FieldName(property), TypeName);
        }
        return message;
    }

    /// <inheritdoc/>
    public void WriteCdr(ref CdrWriter writer)
    {
        writer.Write(Accepted);
        writer.Write(Stamp);
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("accepted"u8, Accepted);
        writer.WritePropertyName("stamp"u8);
        writer.WriteTimeValue(Stamp);
        writer.WriteEndObject();
    }
}
