namespace Astro.Home;

/// <summary>What a room is for; a home without history draws its expectations from this.</summary>
public enum RoomKind
{
    /// <summary>Hall, corridor or entrance.</summary>
    Hall,

    /// <summary>Living room.</summary>
    LivingRoom,

    /// <summary>Dining room.</summary>
    DiningRoom,

    /// <summary>Kitchen.</summary>
    Kitchen,

    /// <summary>Bathroom.</summary>
    Bathroom,

    /// <summary>Bedroom.</summary>
    Bedroom,

    /// <summary>Study or home office.</summary>
    Study,

    /// <summary>Anything else.</summary>
    Other,
}
