using System.Text.Json;
using Astro.Messages.UniqueIdentifierMsgs;
using Astro.Ros.Actions;

namespace Astro.Ros;

/// <summary>What an action's <c>feedback</c> topic carries: <c>goal_id</c>, <c>feedback</c>.</summary>
/// <typeparam name="TFeedback">The action's feedback message.</typeparam>
public sealed class FeedbackMessage<TFeedback> : IMessage<FeedbackMessage<TFeedback>>
    where TFeedback : class, IMessage<TFeedback>, new()
{
    private const string Ending = "_FeedbackMessage";

    /// <inheritdoc/>
    public static string TypeName { get; } = ActionNames.Wrapper(TFeedback.TypeName, "_Feedback", Ending);

    /// <inheritdoc/>
    public static string TypeHash => TFeedback.DerivedHash(Ending);

    /// <summary>Which goal this is about.</summary>
    public UUID GoalId { get; set; } = new();

    /// <summary>How it goes.</summary>
    public TFeedback Feedback { get; set; } = new();

    /// <inheritdoc/>
    public void ReadCdr(ref CdrReader reader)
    {
        GoalId.ReadCdr(ref reader);
        Feedback.ReadCdr(ref reader);
    }

    /// <inheritdoc/>
    public static FeedbackMessage<TFeedback> ReadJson(JsonElement json)
    {
        var message = new FeedbackMessage<TFeedback>();
        foreach (var property in JsonFieldReader.Fields(json, TypeName))
        {
            if (property.NameEquals("goal_id"u8))
                message.GoalId = JsonFieldReader.ReadMessage<UUID>(property.Value, "goal_id");
            else if (property.NameEquals("feedback"u8))
                message.Feedback = JsonFieldReader.ReadMessage<TFeedback>(property.Value, "feedback");
            else
                throw JsonFieldReader.Unknown(JsonFieldReader.FieldName(property), TypeName);
        }
        return message;
    }

    /// <inheritdoc/>
    public void WriteCdr(ref CdrWriter writer)
    {
        GoalId.WriteCdr(ref writer);
        Feedback.WriteCdr(ref writer);
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("goal_id"u8);
        GoalId.WriteJson(writer);
        writer.WritePropertyName("feedback"u8);
        Feedback.WriteJson(writer);
        writer.WriteEndObject();
    }
}
