using System.Text.Json;
using Astro.Messages.UniqueIdentifierMsgs;
using Astro.Ros.Actions;

namespace Astro.Ros;

/// <summary>The request of an action's <c>get_result</c> service: <c>goal_id</c>.</summary>
/// <typeparam name="TResult">The action's result message.</typeparam>
public sealed class GetResultRequest<TResult> : IMessage<GetResultRequest<TResult>>
    where TResult : class, IMessage<TResult>, new()
{
    private const string Ending = "_GetResult_Request";

    /// <inheritdoc/>
    public static string TypeName { get; } = ActionNames.Wrapper(TResult.TypeName, "_Result", Ending);

    /// <inheritdoc/>
    public static string TypeHash => TResult.DerivedHash(Ending);

    /// <summary>Which goal's result is asked for.</summary>
    public UUID GoalId { get; set; } = new();

    /// <inheritdoc/>
    public void ReadCdr(ref CdrReader reader)
    {
        GoalId.ReadCdr(ref reader);
    }

    /// <inheritdoc/>
    public static GetResultRequest<TResult> ReadJson(JsonElement json)
    {
        var message = new GetResultRequest<TResult>();
        foreach (var property in JsonFieldReader.Fields(json, TypeName))
        {
            if (!property.NameEquals("goal_id"u8))
                throw JsonFieldReader.Unknown(JsonFieldReader.FieldName(property), TypeName);
            message.GoalId = JsonFieldReader.ReadMessage<UUID>(property.Value, "goal_id");
        }
        return message;
    }

    /// <inheritdoc/>
    public void WriteCdr(ref CdrWriter writer) => GoalId.WriteCdr(ref writer);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("goal_id"u8);
        GoalId.WriteJson(writer);
        writer.WriteEndObject();
    }
}

/// <summary>The response of an action's <c>get_result</c> service, sent when the goal ends: <c>status</c>,
/// <c>result</c>.</summary>
/// <typeparam name="TResult">The action's result message.</typeparam>
public sealed class GetResultResponse<TResult> : IMessage<GetResultResponse<TResult>>
    where TResult : class, IMessage<TResult>, new()
{
    private const string Ending = "_GetResult_Response";

    /// <inheritdoc/>
    public static string TypeName { get; } = ActionNames.Wrapper(TResult.TypeName, "_Result", Ending);

    /// <inheritdoc/>
    public static string TypeHash => TResult.DerivedHash(Ending);

    /// <summary>A value of <see cref="GoalStatus"/>.</summary>
    public sbyte Status { get; set; }

    /// <summary>The result; its defaults when the goal is unknown.</summary>
    public TResult Result { get; set; } = new();

    /// <inheritdoc/>
    public void ReadCdr(ref CdrReader reader)
    {
        Status = reader.ReadSByte();
        Result.ReadCdr(ref reader);
    }

    /// <inheritdoc/>
    public static GetResultResponse<TResult> ReadJson(JsonElement json)
    {
        var message = new GetResultResponse<TResult>();
        foreach (var property in JsonFieldReader.Fields(json, TypeName))
        {
            if (property.NameEquals("status"u8))
                message.Status = JsonFieldReader.ReadSByte(property.Value, "status");
            else if (property.NameEquals("result"u8))
                message.Result = JsonFieldReader.ReadMessage<TResult>(property.Value, "result");
            else
                throw JsonFieldReader.Unknown(JsonFieldReader.FieldName(property), TypeName);
        }
        return message;
    }

    /// <inheritdoc/>
    public void WriteCdr(ref CdrWriter writer)
    {
        writer.Write(Status);
        Result.WriteCdr(ref writer);
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("status"u8, Status);
        writer.WritePropertyName("result"u8);
        Result.WriteJson(writer);
        writer.WriteEndObject();
    }
}
