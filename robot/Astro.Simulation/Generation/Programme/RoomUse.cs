namespace Astro.Simulation.Generation;

/// <summary>What a room is used for, finer than a robot needs to know; a home has at most one of each.</summary>
internal enum RoomUse
{
    Hall,
    Corridor,
    Living,
    Dining,
    Kitchen,
    Bedroom,
    ChildsRoom,
    SmallBedroom,
    GuestRoom,
    Bathroom,
    ShowerRoom,
    GuestBathroom,
    Toilet,
    Study,
    Library,
    Utility,
    Storage,
    Hobby,
}
