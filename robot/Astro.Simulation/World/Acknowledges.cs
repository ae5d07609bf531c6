namespace Astro.Simulation;

/// <summary>How somebody answers when the robot hands something over.</summary>
public enum Acknowledges
{
    /// <summary>Takes it.</summary>
    Taken,

    /// <summary>Refuses it.</summary>
    Refused,

    /// <summary>Asks for it later.</summary>
    Later,

    /// <summary>Stays silent.</summary>
    Never,
}
