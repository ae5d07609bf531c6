using System.Text;
using static Astro.Home.Occupancy;

namespace Astro.Home.Tests;

public class MapFileTests
{
    private const string Rest = "resolution: 0.1\norigin: [-1, 2, 0]\noccupied_thresh: 0.65\nfree_thresh: 0.196\n";

    private readonly TempFolder _folder = new();

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void Trinary_compares_one_minus_shade_with_both_thresholds()
    {
        // Around 0.65: 1 - 90/255 = 0.647 and 1 - 89/255 = 0.651.
        // Around 0.196: 1 - 205/255 = 0.196078 and 1 - 206/255 = 0.192.
        var map = Load("P2 6 1 255 0 89 90 205 206 254", "negate: 0\n");

        Assert.That(map.Cells.ToArray(), Is.EqualTo(new[] { Occupied, Occupied, Unknown, Unknown, Free, Free }));
    }

    [Test]
    public void Negate_compares_the_shade_itself()
    {
        // 166/255 = 0.651, 165/255 = 0.647, 50/255 = 0.196078, 49/255 = 0.192.
        var map = Load("P2 6 1 255 255 166 165 50 49 0", "negate: 1\n");

        Assert.That(map.Cells.ToArray(), Is.EqualTo(new[] { Occupied, Occupied, Unknown, Unknown, Free, Free }));
    }

    [Test]
    public void Scale_leaves_nothing_unknown()
    {
        var map = Load("P2 3 1 255 0 128 254", "negate: 0\nmode: scale\n");

        Assert.That(map.Cells.ToArray(), Is.EqualTo(new[] { Occupied, Free, Free }));
    }

    [Test]
    public void Raw_takes_the_pixel_as_the_occupancy()
    {
        var map = Load("P2 4 1 255 0 99 100 101", "negate: 0\nmode: raw\n");

        Assert.That(map.Cells.ToArray(), Is.EqualTo(new[] { Free, Free, Occupied, Unknown }));
    }

    [Test]
    public void The_image_s_top_row_is_the_grid_s_last()
    {
        var map = Load("P2 2 2 255 0 0 254 254", "negate: false\n");

        Assert.That(map[new(0, 0)], Is.EqualTo(Free));
        Assert.That(map[new(0, 1)], Is.EqualTo(Occupied));
    }

    [Test]
    public void Plain_and_raw_images_with_comments_read_alike()
    {
        var plain = Load("P2\n# drawn by hand\n3 1 # columns, rows\n255\n0 205\n# the last\n254\n", "negate: 0\n");
        byte[] raw = [.. "P5\n# saved\n3 1\n255\n"u8, 0, 205, 254];
        var binary = Load(raw, "negate: 0\n");

        Assert.That(binary.Cells.ToArray(), Is.EqualTo(plain.Cells.ToArray()));
        Assert.That(plain.Cells.ToArray(), Is.EqualTo(new[] { Occupied, Unknown, Free }));
    }

    [Test]
    public void Sixteen_bit_pixels_are_big_endian()
    {
        byte[] raw = [.. "P5 2 1 65535\n"u8, 0, 255, 255, 0];

        Assert.That(Load(raw, "negate: 0\n").Cells.ToArray(), Is.EqualTo(new[] { Occupied, Free }));
    }

    [Test]
    public void Origin_and_resolution_place_the_cells()
    {
        var map = Load("P2 2 2 255 0 0 254 254", "negate: 0\n");

        Assert.That(map.CellToWorld(new(1, 0)), Is.EqualTo(new Point2(-0.85, 2.05)).Using<Point2>(Near));
        Assert.That(map.WorldToCell(new(-0.81, 2.19)), Is.EqualTo(new Cell(1, 1)));
    }

    [TestCase("P2 2 2 255 0 0 254", "exactly 2 x 2 pixels")]
    [TestCase("P2 2 2 255 0 0 254 254 0", "exactly 2 x 2 pixels")]
    [TestCase("P2 32768 32768 255 0", "exactly 32768 x 32768 pixels")]
    [TestCase("P2 0 2 255 0", "width: expected a number from 1")]
    [TestCase("P2 1 1 255 256", "pixel 0: expected a number from 0 to 255")]
    [TestCase("P5 2 2 255\nabc", "exactly 2 x 2 pixels")]
    [TestCase("P5 2 2 255\nabcde", "exactly 2 x 2 pixels")]
    [TestCase("P6 1 1 255\nabc", "PGM")]
    [TestCase("", "PGM")]
    public void A_broken_image_is_named(string image, string expected)
    {
        var error = Assert.Throws<MapFormatException>(() => Load(image, "negate: 0\n"));

        Assert.That(error!.Message, Does.Contain("map.pgm").And.Contain(expected).And.Not.Contain("\n"));
    }

    [TestCase("image: map.pgm\n", "negate: missing")]
    [TestCase("image: map.pgm\nnegate: perhaps\n", "map.yaml:6: negate: expected true, false, 1 or 0")]
    [TestCase("image: map.pgm\nnegate: 0\nmode: ternary\n", "mode: expected one of trinary, scale, raw, got 'ternary'")]
    [TestCase("image: [\n", "not valid YAML")]
    [TestCase("negate: 0\n", "image: missing")]
    public void A_broken_field_is_named(string fields, string expected)
    {
        string path = _folder.Write("map.yaml", Rest + fields);

        var error = Assert.Throws<MapFormatException>(() => MapFile.Load(path));

        Assert.That(error!.Message, Does.Contain("map.yaml").And.Contain(expected).And.Not.Contain("\n"));
    }

    [Test]
    public void A_missing_image_is_an_input_error_that_names_it()
    {
        string path = _folder.Write("map.yaml", Rest + "negate: 0\nimage: nowhere.pgm\n");

        Assert.That(() => MapFile.Load(path), Throws.InstanceOf<IOException>().With.Message.Contains("nowhere.pgm"));
    }

    [Test, Category("PublicMaps")]
    public void A_map_saved_by_ros_loads()
    {
        if (Environment.GetEnvironmentVariable("ASTRO_MODELS") is not { } models
            || Path.Combine(models, "..", "maps", "small_house.yaml") is not { } path || !File.Exists(path))
        {
            Assert.Ignore("needs the public maps: set ASTRO_MODELS");
            return;
        }

        var map = MapFile.Load(path);

        Assert.That((map.Width, map.Height), Is.EqualTo((500, 500)));
        double free = map.Cells.ToArray().Count(cell => cell == Free) * map.Resolution * map.Resolution;
        Assert.That(free, Is.InRange(50, 250));
    }

    private static bool Near(Point2 a, Point2 b) => a.DistanceTo(b) < 1e-9;

    private OccupancyGrid Load(string image, string fields) => Load(Encoding.ASCII.GetBytes(image), fields);

    private OccupancyGrid Load(byte[] image, string fields)
    {
        _folder.Write("map.pgm", image);
        return MapFile.Load(_folder.Write("map.yaml", Rest + "image: map.pgm\n" + fields));
    }
}
