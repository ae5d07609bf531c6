namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>How a beard is worn.</summary>
internal enum BeardShape
{
    None, Shadow, Stubble, Moustache, Goatee, Boxed, Full, Long, Curtain,
}
