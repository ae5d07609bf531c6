namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>What is worn on the head.</summary>
internal enum HatKind
{
    Beanie, Cap, WideBrim, Headscarf,
}
