namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>How hair is worn.</summary>
internal enum HairStyle
{
    Bald, Horseshoe, Buzz, Crop, SidePart, Quiff, Curls, Afro, Pixie, Bob, FringedBob, Straight, Wavy, Curtain, Bun,
    Ponytail,
}
