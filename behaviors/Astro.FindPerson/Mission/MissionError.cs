namespace Astro.FindPerson;

/// <summary>What went wrong, by the constants of <c>astro/action/FindPerson</c>.</summary>
/// <param name="Code">0 for nothing, or 9500 to 9599.</param>
/// <param name="Message">For people.</param>
internal sealed record MissionError(ushort Code, string Message)
{
    /// <summary>Nothing went wrong.</summary>
    public static MissionError None { get; } = new(0, "");
}
