namespace Astro.VisualId;

/// <summary>Nobody in a gallery has the id or name that was asked for; the message lists who is known.</summary>
public sealed class UnknownPersonException(string message) : FormatException(message)
{
    internal static UnknownPersonException For(string idOrName, IReadOnlyCollection<Person> known) =>
        new(known.Count == 0
            ? $"unknown person '{idOrName}': nobody is enrolled"
            : $"unknown person '{idOrName}': known are {string.Join(", ", known.Select(p => p.Name))}");
}
