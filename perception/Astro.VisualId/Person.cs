namespace Astro.VisualId;

/// <summary>Somebody the robot was introduced to.</summary>
/// <param name="Id">Permanent and opaque, starting with a letter, as in <c>p_7f3a90c2e5d81b46</c>; says nothing about
/// the name, which may change.</param>
/// <param name="Name">The display name; unique in a gallery whatever its case.</param>
public sealed record Person(string Id, string Name)
{
    /// <summary>Makes a person with an id of 63 random bits.</summary>
    public static Person Create(string name, Random random) => new($"p_{random.NextInt64():x16}", name);
}
