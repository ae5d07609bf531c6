namespace Astro.Simulation.Generation;

/// <summary>What stands in a room, by its use: for each wish the alternatives, the liked best first.</summary>
internal sealed class Recipes(Catalogue catalogue, HomePlan plan)
{
    private readonly Catalogue _the = catalogue;

    /// <summary>The wishes for a room, the most needed first.</summary>
    public IEnumerable<Piece[]> For(PlannedRoom room) => room.Use switch
    {
        RoomUse.Living => Has(RoomUse.Bedroom) ? Living(room) : Studio(room),
        RoomUse.Dining => Dining(room),
        RoomUse.Kitchen => Kitchen(room),
        RoomUse.Bedroom => Bedroom(room),
        RoomUse.GuestRoom => GuestRoom(),
        RoomUse.ChildsRoom or RoomUse.SmallBedroom => ChildsRoom(room),
        RoomUse.Bathroom => Bathroom(room),
        RoomUse.ShowerRoom or RoomUse.GuestBathroom => [[_the.Basin()], [_the.Toilet()], [_the.Shower()]],
        RoomUse.Toilet => [[_the.Toilet()], [_the.SmallBasin()]],
        RoomUse.Study => Study(room),
        RoomUse.Library => Library(),
        RoomUse.Utility => [[_the.WasherAndDryer(), _the.Washer()], [_the.Shelf(1.2), _the.Shelf(0.8)]],
        RoomUse.Storage => [[_the.Shelf(1.4), _the.Shelf(0.9)]],
        RoomUse.Hobby => Hobby(),
        _ => [[_the.ShoeCabinet()], [_the.ShoeCabinet()]],
    };

    /// <summary>How many of the first wishes a room cannot do without: a kitchen its counter, a bathroom basin and
    /// toilet, a bedroom its bed.</summary>
    public static int Needed(RoomUse use) => use switch
    {
        RoomUse.Bathroom or RoomUse.ShowerRoom or RoomUse.GuestBathroom => 2,
        RoomUse.Hall or RoomUse.Corridor or RoomUse.Storage or RoomUse.Utility or RoomUse.Hobby => 0,
        _ => 1,
    };

    private IEnumerable<Piece[]> Living(PlannedRoom room)
    {
        yield return [_the.SofaWithTable(2.2), _the.Sofa(2.2), _the.Sofa(1.7)];
        yield return [_the.Television()];
        if (!Has(RoomUse.Dining) && room.Area > 17)
            yield return [_the.DiningTable(2), _the.TableAtWall(true)];
        yield return [_the.Armchair()];
        yield return [_the.Bookshelf(1.6), _the.Bookshelf(0.9)];
        if (room.Area > 22)
            yield return [_the.Sideboard()];
        yield return [_the.Plant()];
        if (room.Area > 30)
        {
            yield return [_the.Armchair()];
            yield return [_the.Piano()];
        }

        if (room.Area > 40)
        {
            yield return [_the.Sofa(2.0)];
            yield return [_the.Bookshelf(1.8)];
            yield return [_the.Plant()];
        }
    }

    private IEnumerable<Piece[]> Studio(PlannedRoom room)
    {
        yield return [_the.SingleBedAlongWall(), _the.SingleBedFromWall()];
        yield return [_the.Sofa(1.8), _the.Sofa(1.5), _the.Armchair()];
        yield return [_the.Wardrobe(1.2), _the.Wardrobe(0.9)];
        yield return [_the.TableAtWall(true), _the.TableAtWall(false)];
        yield return [_the.Television()];
        if (room.Area > 22)
            yield return [_the.Bookshelf(0.9)];
    }

    private IEnumerable<Piece[]> Dining(PlannedRoom room)
    {
        yield return room.Area > 14
            ? [_the.DiningTable(3), _the.DiningTable(2), _the.TableAtWall(true)]
            : [_the.DiningTable(2), _the.TableAtWall(true)];
        yield return [_the.Sideboard()];
        yield return [_the.Plant()];
    }

    private IEnumerable<Piece[]> Kitchen(PlannedRoom room)
    {
        double[] lengths = [4.2, 3.6, 3.0, 2.5, 2.0, 1.6];
        yield return [.. lengths.Where(length => length * 2.4 < room.Area + 0.5).Select(_the.Counter)];
        yield return room.Area > 15 && !Has(RoomUse.Dining)
            ? [_the.DiningTable(2), _the.TableAtWall(true), _the.TableAtWall(false)]
            : [_the.TableAtWall(true), _the.TableAtWall(false)];
        if (room.Area > 12)
            yield return [_the.Shelf(1.2)];
    }

    private IEnumerable<Piece[]> Bedroom(PlannedRoom room)
    {
        yield return room.Area > 13
            ? [_the.DoubleBed(1.8, 2), _the.DoubleBed(1.6, 2), _the.DoubleBed(1.6, 1), _the.DoubleBed(1.4, 0)]
            : [_the.DoubleBed(1.6, 2), _the.DoubleBed(1.6, 1), _the.DoubleBed(1.4, 0)];
        yield return [_the.Wardrobe(2.4), _the.Wardrobe(1.8), _the.Wardrobe(1.2)];
        yield return [_the.Dresser()];
        if (room.Area > 15)
            yield return [_the.Armchair()];
    }

    private IEnumerable<Piece[]> GuestRoom()
    {
        yield return [_the.DoubleBed(1.4, 1), _the.DoubleBed(1.4, 0), _the.SingleBedAlongWall()];
        yield return [_the.Wardrobe(1.2), _the.Wardrobe(0.9)];
        yield return [_the.Armchair()];
    }

    private IEnumerable<Piece[]> ChildsRoom(PlannedRoom room)
    {
        yield return [_the.SingleBedAlongWall(), _the.SingleBedFromWall()];
        yield return [_the.Desk("school desk", "school chair", (7, 22))];
        yield return [_the.Wardrobe(1.2), _the.Wardrobe(0.9)];
        if (room.Area > 9)
            yield return [_the.ToyChest()];
        if (room.Area > 12)
            yield return [_the.Bookshelf(0.9)];
    }

    private IEnumerable<Piece[]> Bathroom(PlannedRoom room)
    {
        yield return [_the.Basin()];
        yield return [_the.Toilet()];
        yield return room.Area > 4.6 ? [_the.Bathtub(), _the.Shower()] : [_the.Shower()];
        if (room.Area > 7)
            yield return [_the.Shower()];
        if (!Has(RoomUse.Utility))
            yield return [_the.Washer()];
    }

    private IEnumerable<Piece[]> Study(PlannedRoom room)
    {
        yield return [_the.Desk("desk", "office chair", null)];
        yield return [_the.Bookshelf(1.8), _the.Bookshelf(1.2), _the.Bookshelf(0.8)];
        if (room.Area > 10)
            yield return [_the.Armchair()];
        if (room.Area > 11)
            yield return [_the.Sideboard()];
    }

    private IEnumerable<Piece[]> Library()
    {
        yield return [_the.Bookshelf(2.4), _the.Bookshelf(1.8)];
        yield return [_the.Bookshelf(1.8), _the.Bookshelf(1.2)];
        yield return [_the.Armchair()];
        yield return [_the.Desk("desk", "chair", null)];
    }

    private IEnumerable<Piece[]> Hobby()
    {
        yield return [_the.Workbench()];
        yield return [_the.Shelf(1.6), _the.Shelf(1.0)];
        yield return [_the.Sofa(1.6), _the.Armchair()];
        yield return [_the.Plant()];
    }

    private bool Has(RoomUse use) => plan.Rooms.Any(room => room.Use == use);
}
