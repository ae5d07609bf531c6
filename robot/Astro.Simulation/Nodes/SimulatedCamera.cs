using Astro.Simulation.Rendering;

namespace Astro.Simulation;

/// <summary>The robot's camera: who draws it, and what the people of the home look like.</summary>
/// <param name="Renderer">Draws the frames.</param>
/// <param name="Looks">One model for each person of the home, in the home's order.</param>
public sealed record SimulatedCamera(ICameraRenderer Renderer, IReadOnlyList<PersonModel> Looks);
