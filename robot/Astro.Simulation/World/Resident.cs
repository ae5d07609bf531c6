namespace Astro.Simulation;

/// <summary>Somebody of a world, wherever they are.</summary>
/// <param name="Name">What they are called; unique in the world.</param>
/// <param name="Height">Crown to floor when standing (m).</param>
/// <param name="Role">Whether they live here.</param>
/// <param name="Acknowledges">How they answer a delivery.</param>
public sealed record Resident(string Name, double Height, Role Role, Acknowledges Acknowledges)
{
    /// <summary>The largest identity that a world may use; those above are for training and evaluation.</summary>
    public const int MaxFace = 9_999_999;

    /// <summary>The identity of a drawn face (<c>Appearance.FromSeed</c>), 0 to <see cref="MaxFace"/>; null for
    /// somebody whom the world does not picture.</summary>
    public int? Face { get; init; }

    /// <summary>Where they are over the day.</summary>
    public Routine Routine { get; init; } = Routine.None;
}

/// <summary>Somebody of a world and the spot where they are.</summary>
public sealed record PlacedResident(Resident Resident, Spot Spot);
