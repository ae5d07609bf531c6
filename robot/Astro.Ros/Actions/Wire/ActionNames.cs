using Astro.Messages.UniqueIdentifierMsgs;

namespace Astro.Ros.Actions;

/// <summary>How an action is spelt in topics, services and message types, and its goal ids on the wire.</summary>
internal static class ActionNames
{
    public const string SendGoal = "/_action/send_goal";
    public const string CancelGoal = "/_action/cancel_goal";
    public const string GetResult = "/_action/get_result";
    public const string Feedback = "/_action/feedback";
    public const string Status = "/_action/status";

    private const int UuidLength = 16;

    /// <summary>
    /// The type name of a wrapper, from that of the message it wraps, as in <c>pkg/action/X_Goal</c>.
    /// </summary>
    public static string Wrapper(string inner, string innerSuffix, string suffix) =>
        (inner.EndsWith(innerSuffix, StringComparison.Ordinal) ? inner[..^innerSuffix.Length] : inner) + suffix;

    public static UUID ToUuid(Guid id) => new() { Uuid = id.ToByteArray(bigEndian: true) };

    public static Guid ToGuid(UUID uuid) =>
        uuid.Uuid.Length == UuidLength ? new Guid(uuid.Uuid, bigEndian: true) : Guid.Empty;
}
