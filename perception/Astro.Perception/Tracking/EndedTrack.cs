namespace Astro.Perception;

/// <summary>What is left of a track that is over.</summary>
/// <param name="Id">The track's id.</param>
/// <param name="Slot">The place in the pool that it had.</param>
public readonly record struct EndedTrack(uint Id, int Slot);
