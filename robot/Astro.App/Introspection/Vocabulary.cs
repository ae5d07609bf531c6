using Astro.Ros;

namespace Astro.App.Introspection;

/// <summary>The types that <c>astro</c> can read and write.</summary>
internal static class Vocabulary
{
    public static TypeTable Types { get; } = new(Ros.KnownTypes.All, Interfaces.KnownTypes.All);

    /// <summary>The one type that a topic, service or action has.</summary>
    /// <exception cref="GraphException">Its endpoints disagree.</exception>
    public static string OneOf(string what, IEnumerable<string> types) => types.Distinct().ToArray() switch
    {
        [var one] => one,
        var several => throw new GraphException($"{what} has several types: {string.Join(", ", several)}"),
    };

    /// <summary>The error for a type that there is no definition of.</summary>
    public static GraphException Unknown(string what, string type) =>
        new($"{what} is of the type {type}, which astro has no definition of");
}
