using Astro.Simulation.Rendering;

namespace Astro.Simulation.Generation;

/// <summary>Furniture in the woods and cloths of one home; sizes are drawn within what shops sell.</summary>
internal sealed class Catalogue
{
    private static readonly Rgb[] Woods =
        [new(160, 118, 78), new(122, 88, 60), new(190, 154, 108), new(214, 190, 150), new(96, 68, 48)];

    private static readonly Rgb[] Cloths =
        [new(84, 104, 128), new(156, 86, 70), new(96, 118, 92), new(128, 124, 118), new(170, 140, 90), new(74, 80, 96)];

    private static readonly Rgb White = new(234, 236, 238);
    private static readonly Rgb Steel = new(206, 208, 210);
    private static readonly Rgb Linen = new(204, 198, 188);
    private static readonly Rgb Dark = new(62, 58, 56);
    private static readonly Rgb Leaves = new(70, 108, 62);
    private static readonly (double From, double Until) Daytime = (7, 22);
    private static readonly double[] Ahead = [0];
    private static readonly double[] AheadOrAside = [0, Math.PI / 4, -Math.PI / 4];

    private readonly Random _random;
    private readonly Rgb _wood;
    private readonly Rgb _cabinet;
    private readonly Rgb _cloth;
    private readonly Rgb _accent;

    public Catalogue(Random random)
    {
        _random = random;
        (_wood, _cabinet) = (Woods[random.Next(Woods.Length)], Woods[random.Next(Woods.Length)]);
        (_cloth, _accent) = (Cloths[random.Next(Cloths.Length)], Cloths[random.Next(Cloths.Length)]);
    }

    public Piece DoubleBed(double width, int tables)
    {
        int bed = Cells.Of(width), left = tables > 0 ? 8 : 0, right = tables > 1 ? 8 : 0;
        List<Part> parts = [new("bed", new(left, 0, left + bed, 40), 0.5, Linen)];
        if (left > 0)
            parts.Add(new("bedside table", new(0, 0, 8, 8), 0.5, _wood));
        if (right > 0)
            parts.Add(new("bedside table", new(left + bed, 0, left + bed + 8, 8), 0.5, _wood));
        return new(left + bed + right, 40, 0, Stand.Middle, parts,
        [
            new(left + bed / 2.0, 36, AheadOrAside, Posture.Sitting, 2),
            new(left + 4, 22, [Math.PI / 2], Posture.Sitting, 1),
            new(left + bed - 4, 22, [-Math.PI / 2], Posture.Sitting, 1),
        ]);
    }

    public Piece SingleBedAlongWall() => new(40, 18, 0, Stand.Corner,
        [new("bed", new(0, 0, 40, 18), 0.5, _accent)],
        [new(9, 14, AheadOrAside, Posture.Sitting, 2), new(31, 14, AheadOrAside, Posture.Sitting, 2)]);

    public Piece SingleBedFromWall() => new(18, 40, 0, Stand.Corner,
        [new("bed", new(0, 0, 18, 40), 0.5, _accent)],
        [
            new(9, 36, AheadOrAside, Posture.Sitting, 2), new(4, 20, [Math.PI / 2], Posture.Sitting, 2),
            new(14, 20, [-Math.PI / 2], Posture.Sitting, 2),
        ]);

    public Piece Wardrobe(double length) => Cupboard("wardrobe", Cells.Of(length), 12, 2.1, _cabinet, 14, 1);

    public Piece Bookshelf(double length) => Cupboard("bookshelf", Cells.Of(length), 7, 1.9, _wood, 14, 1);

    public Piece Shelf(double length) => Cupboard("shelf", Cells.Of(length), 8, 1.8, _cabinet, 8, 0);

    public Piece Dresser() => Cupboard("dresser", Draw(16, 22), 9, 0.8, _wood, 10, 0);

    public Piece Sideboard() => Cupboard("sideboard", Draw(22, 34), 8, 0.8, _wood, 8, 0);

    public Piece ToyChest() => Cupboard("toy chest", Draw(14, 18), 8, 0.5, _accent, 6, 0);

    public Piece ShoeCabinet() => Cupboard("shoe cabinet", Draw(16, 24), 6, 0.9, _cabinet, 6, 0);

    public Piece Piano() => Cupboard("piano", 30, 13, 1.1, Dark, 14, 1);

    public Piece Workbench() => Cupboard("workbench", Draw(30, 40), 14, 0.9, _wood, 14, 2);

    public Piece Television() => Cupboard("television stand", Draw(26, 36), 8, 0.5, Dark, 10, 0)
        with
    { Stand = Stand.Opposite };

    public Piece Plant() => new(8, 8, 0, Stand.Corner, [new("plant", new(0, 0, 8, 8), 1.2, Leaves)], []);

    public Piece Sofa(double length)
    {
        int side = Cells.Of(length);
        return new(side, 18, 12, Stand.Middle,
            [new("sofa back", new(0, 0, side, 4), 0.85, _cloth), new("sofa", new(0, 4, side, 18), 0.45, _cloth)],
            [
                new(side / 4, 12, Ahead, Posture.Sitting, 3),
                new(side - side / 4, 12, Ahead, Posture.Sitting, 3),
            ]);
    }

    public Piece SofaWithTable(double length)
    {
        var sofa = Sofa(length);
        int middle = sofa.Length / 2;
        var table = new Part("coffee table", new(middle - 10, 29, middle + 10, 39), 0.4, _wood);
        return sofa with { Depth = 39, Front = 8, Parts = [.. sofa.Parts, table] };
    }

    public Piece Armchair() => new(16, 17, 10, Stand.Corner,
        [new("armchair back", new(0, 0, 16, 4), 0.85, _accent), new("armchair", new(0, 4, 16, 17), 0.45, _accent)],
        [new(8, 11, AheadOrAside, Posture.Sitting, 2)]);

    public Piece Desk(string name, string chair, (double From, double Until)? hours)
    {
        int side = Draw(22, 30), middle = side / 2;
        return new(side, 27, 0, Stand.Wall,
            [
                new(name, new(0, 0, side, 15), 0.75, _wood),
                new(chair, new(middle - 5, 17, middle + 5, 27), 0.45, _accent),
            ],
            [new(middle, 23, [0, Math.PI / 4, -Math.PI / 4, Math.PI / 2, -Math.PI / 2], Posture.Sitting, 2, hours)]);
    }

    public Piece Counter(double length)
    {
        int side = Cells.Of(length);
        List<Place> places = [new(side * 0.6, 20, AheadOrAside, Posture.Standing, 2)];
        if (side >= 46)
            places.Add(new(side * 0.3, 20, AheadOrAside, Posture.Standing, 1));
        return new(side, 13, 18, Stand.Corner,
            [
                new("fridge", new(0, 0, 12, 13), 1.8, Steel),
                new("kitchen counter", new(12, 0, side, 12), 0.9, White),
            ], places);
    }

    /// <summary>A table with one end at the wall and a chair on either side.</summary>
    public Piece TableAtWall(bool twoChairs)
    {
        int table = Draw(14, 18), left = twoChairs ? 10 : 0, right = left + table;
        List<Part> parts =
        [
            new("table", new(left, 0, right, 18), 0.75, _wood),
            new("chair", new(right + 2, 6, right + 10, 14), 0.45, _wood),
        ];
        List<Place> places = [new(right + 6, 10, [0, Math.PI / 4, -Math.PI / 4, -Math.PI / 2], Posture.Sitting, 2)];
        if (twoChairs)
        {
            parts.Add(new("chair", new(0, 6, 8, 14), 0.45, _wood));
            places.Add(new(4, 10, [0, -Math.PI / 4, Math.PI / 4, Math.PI / 2], Posture.Sitting, 2, Daytime));
        }

        return new(right + 10, 18, 6, Stand.Wall, parts, places);
    }

    /// <summary>A table in the room with so many chairs on each long side.</summary>
    public Piece DiningTable(int chairs)
    {
        int side = chairs * 14 + 4;
        List<Part> parts = [new("dining table", new(0, 10, side, 28), 0.75, _wood)];
        List<Place> places = [];
        for (int i = 0; i < chairs; i++)
        {
            int x = 5 + 14 * i;
            parts.Add(new("chair", new(x, 0, x + 8, 8), 0.45, _wood));
            parts.Add(new("chair", new(x, 30, x + 8, 38), 0.45, _wood));
            places.Add(new(x + 4, 4, Around(0), Posture.Sitting, 1, Daytime));
            places.Add(new(x + 4, 34, Around(Math.PI), Posture.Sitting, 1, Daytime));
        }

        return new(side, 38, 0, Stand.Open, parts, places);

        static double[] Around(double table) =>
            [table, table + Math.PI / 4, table - Math.PI / 4, table + 2.4, table - 2.4, table + Math.PI];
    }

    public Piece Bathtub() => new(34, 15, 8, Stand.Corner, [new("bathtub", new(0, 0, 34, 15), 0.55, White)], []);

    public Piece Shower() => new(17, 17, 4, Stand.Corner, [new("shower tray", new(0, 0, 17, 17), 0.15, White)], []);

    public Piece Basin() => new(12, 10, 12, Stand.Wall, [new("basin", new(0, 0, 12, 10), 0.85, White)],
        [new(6, 18, AheadOrAside, Posture.Standing, 1)]);

    public Piece SmallBasin() => new(8, 6, 4, Stand.Wall, [new("basin", new(0, 0, 8, 6), 0.85, White)], []);

    public Piece Toilet() => new(8, 12, 8, Stand.Wall, [new("toilet", new(0, 0, 8, 12), 0.42, White)], []);

    public Piece Washer() => new(12, 12, 10, Stand.Corner,
        [new("washing machine", new(0, 0, 12, 12), 0.85, Steel)], []);

    public Piece WasherAndDryer() => new(24, 12, 14, Stand.Corner,
        [
            new("washing machine", new(0, 0, 12, 12), 0.85, Steel),
            new("tumble dryer", new(12, 0, 24, 12), 0.85, White),
        ],
        [new(12, 20, AheadOrAside, Posture.Standing, 1)]);

    private static Piece Cupboard(
        string name, int length, int depth, double height, Rgb colour, int front, double weight)
    {
        List<Place> places = weight > 0
            ? [new(length / 2.0, depth + 8, AheadOrAside, Posture.Standing, weight)]
            : [];
        return new(length, depth, front, Stand.Corner, [new(name, new(0, 0, length, depth), height, colour)], places);
    }

    private int Draw(int least, int most) => _random.Next(least, most + 1);
}
