using Astro.Home;

namespace Astro.Simulation.Generation;

/// <summary>On which side of a corridor a room may lie.</summary>
internal enum Rows
{
    /// <summary>On the deep side, where bedrooms are.</summary>
    Deep,

    /// <summary>On the shallow side, where bathrooms are.</summary>
    Shallow,

    /// <summary>On either.</summary>
    Either,

    /// <summary>Not at a corridor: in the block of day rooms.</summary>
    Day,
}

/// <summary>What is asked of a room.</summary>
/// <param name="Use">What it is for.</param>
/// <param name="Id">Its id in the home's file.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What the robot knows it as.</param>
/// <param name="Area">In a home of 30 m² (m²).</param>
/// <param name="Growth">How much larger in a home of 300 m² (m²).</param>
/// <param name="MinWidth">Least extent along the corridor (m).</param>
/// <param name="Rows">Where it may lie.</param>
/// <param name="Order">From the day rooms (0) to the quiet end (10) of its wing.</param>
/// <param name="From">The least area of a home that has one (m²).</param>
/// <param name="Chance">That a home large enough has one.</param>
internal sealed record RoomWish(
    RoomUse Use, string Id, string Name, RoomKind Kind, double Area, double Growth, double MinWidth, Rows Rows,
    double Order, double From, double Chance)
{
    /// <summary>The hall, which is made of whatever the corridor and the entrance need.</summary>
    public static readonly RoomWish Hall =
        new(RoomUse.Hall, "hall", "Hall", RoomKind.Hall, 0, 0, 1.2, Rows.Either, 1, 0, 1);

    /// <summary>The corridor of a second wing.</summary>
    public static readonly RoomWish Corridor =
        new(RoomUse.Corridor, "corridor", "Corridor", RoomKind.Hall, 0, 0, 1.2, Rows.Either, 1, 0, 1);

    /// <summary>The living room takes what the others leave.</summary>
    public static readonly RoomWish Living =
        new(RoomUse.Living, "living_room", "Living room", RoomKind.LivingRoom, 0, 0, 3, Rows.Day, 0, 0, 1);

    /// <summary>The other rooms, those that a growing home gets first at the front.</summary>
    public static readonly IReadOnlyList<RoomWish> Others =
    [
        new(RoomUse.Bathroom, "bathroom", "Bathroom", RoomKind.Bathroom, 3.9, 4.5, 1.7, Rows.Shallow, 4, 0, 1),
        new(RoomUse.Kitchen, "kitchen", "Kitchen", RoomKind.Kitchen, 4.8, 14, 1.9, Rows.Day, 0, 0, 1),
        new(RoomUse.Bedroom, "bedroom", "Bedroom", RoomKind.Bedroom, 10.5, 8.5, 2.7, Rows.Deep, 7, 43, 1),
        new(RoomUse.ChildsRoom, "childrens_room", "Children's room", RoomKind.Bedroom, 8.8, 7, 2.5, Rows.Either,
            5.5, 66, 0.9),
        new(RoomUse.Storage, "storage", "Storage", RoomKind.Other, 2.2, 3, 1.3, Rows.Shallow, 2, 55, 0.6),
        new(RoomUse.Study, "study", "Study", RoomKind.Study, 7.5, 7, 2.4, Rows.Either, 3, 70, 0.6),
        new(RoomUse.Toilet, "toilet", "Toilet", RoomKind.Bathroom, 2.2, 1.4, 1.2, Rows.Shallow, 1.6, 90, 0.7),
        new(RoomUse.SmallBedroom, "small_bedroom", "Small bedroom", RoomKind.Bedroom, 8, 6, 2.4, Rows.Either,
            5, 100, 0.7),
        new(RoomUse.Utility, "utility_room", "Utility room", RoomKind.Other, 4, 5, 1.6, Rows.Shallow, 2.5, 85, 0.75),
        new(RoomUse.Dining, "dining_room", "Dining room", RoomKind.DiningRoom, 8, 10, 2.6, Rows.Day, 0, 105, 0.7),
        new(RoomUse.ShowerRoom, "shower_room", "Shower room", RoomKind.Bathroom, 3.8, 3, 1.6, Rows.Either,
            6.5, 120, 0.85),
        new(RoomUse.GuestRoom, "guest_room", "Guest room", RoomKind.Bedroom, 9, 6, 2.6, Rows.Either, 4.5, 145, 0.75),
        new(RoomUse.Hobby, "hobby_room", "Hobby room", RoomKind.Other, 9, 9, 2.6, Rows.Either, 3.5, 170, 0.7),
        new(RoomUse.GuestBathroom, "guest_bathroom", "Guest bathroom", RoomKind.Bathroom, 3.6, 3, 1.6, Rows.Shallow,
            4.8, 200, 0.8),
        new(RoomUse.Library, "library", "Library", RoomKind.Study, 9, 6, 2.6, Rows.Either, 3.2, 210, 0.7),
    ];
}
