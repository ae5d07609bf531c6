namespace Astro.Simulation;

/// <summary>Somebody of a world, wherever they are.</summary>
/// <param name="Name">What they are called; unique in the world.</param>
/// <param name="Height">Crown to floor when standing (m).</param>
/// <param name="Role">Whether they live here.</param>
/// <param name="Acknowledges">How they answer a delivery.</param>
public sealed record Resident(string Name, double Height, Role Role, Acknowledges Acknowledges);

/// <summary>Somebody of a world and the spot where they are.</summary>
public sealed record PlacedResident(Resident Resident, Spot Spot);
