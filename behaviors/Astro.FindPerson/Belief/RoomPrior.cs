using Astro.Home;

namespace Astro.FindPerson;

/// <summary>Where people are in a home without history: everywhere by the square metre, but longer where they live than
/// where they pass.</summary>
internal static class RoomPrior
{
    /// <summary>How likely somebody is found on a square metre of such a room, against a bedroom's.</summary>
    public static double Density(RoomKind kind) => kind switch
    {
        RoomKind.Hall => 0.2,
        RoomKind.LivingRoom => 1.5,
        RoomKind.Kitchen => 1.2,
        RoomKind.Other => 0.5,
        _ => 1,
    };
}
