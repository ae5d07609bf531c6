using System.Text.Json;

namespace Astro.Ros;

/// <summary>
/// A ROS message: a class generated from a <c>.msg</c> definition that reads and writes itself as CDR and as JSON.
/// </summary>
/// <remarks>
/// A message that was published belongs to its readers: the in-process graph hands the same object to every
/// subscription, so a publisher that reuses a message must know that no queue still holds it.
/// </remarks>
/// <typeparam name="TSelf">The message class itself.</typeparam>
public interface IMessage<TSelf> where TSelf : class, IMessage<TSelf>, new()
{
    /// <summary>The ROS 2 name of the type, as in <c>std_msgs/msg/String</c>.</summary>
    static abstract string TypeName { get; }

    /// <summary>
    /// ROS 2's hash of the definition, as in <c>RIHS01_df668c…</c>, by which two of one name are told apart (REP-2016);
    /// empty for a class that was not generated.
    /// </summary>
    static virtual string TypeHash => "";

    /// <summary>The hash of a type that ROS 2 derives from an action, where this is the part of it that the type goes
    /// with; empty where there is none.</summary>
    /// <param name="ending">What the type's name has behind the action's, as in <c>_FeedbackMessage</c>.</param>
    static virtual string DerivedHash(string ending) => "";

    /// <summary>Appends the fields in declaration order (OMG CDR, XCDR1), without the encapsulation header.</summary>
    /// <exception cref="InvalidOperationException">A field, which is named, breaks its bound or size, or is a text or
    /// time that CDR cannot hold.</exception>
    void WriteCdr(ref CdrWriter writer);

    /// <summary>
    /// Replaces the fields by those that <see cref="WriteCdr"/> writes, in either byte order. Arrays that stay as long
    /// as they were, texts that stay the same and messages within this one keep their objects: reading a stream into
    /// one message need not allocate.
    /// </summary>
    /// <exception cref="CdrException">The bytes end early, or a length or a bool is out of range; the message is then
    /// partly the old one.</exception>
    void ReadCdr(ref CdrReader reader);

    /// <summary>Writes one JSON object by the rosbridge protocol's conventions.</summary>
    /// <remarks>
    /// Fields have the definition's names and order. Arrays of <c>byte</c>, <c>char</c> and <c>uint8</c> are base64, a
    /// 64-bit integer is a number, NaN and the infinities are null (which is read as NaN), a time or duration is
    /// <c>{"sec", "nanosec"}</c>.
    /// </remarks>
    void WriteJson(Utf8JsonWriter writer);

    /// <summary>Reads one JSON object; absent fields keep their defaults.</summary>
    /// <exception cref="JsonException">A field is unknown, of the wrong type or out of range; it is named.</exception>
    static abstract TSelf ReadJson(JsonElement json);
}
