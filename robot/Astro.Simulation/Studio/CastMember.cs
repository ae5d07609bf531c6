using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>Somebody who may be in the frames of a home.</summary>
internal sealed record CastMember(int Identity, PersonModel Model);
