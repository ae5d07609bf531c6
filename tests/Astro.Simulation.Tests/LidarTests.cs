using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests;

public class LidarTests
{
    private static readonly Pose2 Middle = new(3.05, 2.05, 0);

    [Test]
    public void Beams_end_at_the_walls_faces()
    {
        var ranges = Scan(Middle, 0, []);

        // The room's inner faces are at 0.05, 8.05 and 0.05, 6.05.
        Assert.That(ranges[180], Is.EqualTo(5).Within(1e-6), "ahead");
        Assert.That(ranges[0], Is.EqualTo(3).Within(1e-6), "behind");
        Assert.That(ranges[90], Is.EqualTo(2).Within(1e-6), "right");
        Assert.That(ranges[270], Is.EqualTo(4).Within(1e-6), "left");
        Assert.That(ranges[225], Is.EqualTo(4 * Math.Sqrt(2)).Within(1e-6), "ahead on the left");
    }

    [Test]
    public void Beams_turn_with_the_robot() =>
        Assert.That(Scan(Middle with { Yaw = Math.PI / 2 }, 0, [])[180], Is.EqualTo(4).Within(1e-6));

    [Test]
    public void A_person_is_a_disc()
    {
        SimulatedPerson[] people = [new(TestWorlds.Someone(5.05, 2.05, 0), new Random(1))];
        var ranges = Scan(Middle, 0, people);
        var centre = people[0].Position;

        double away = centre.DistanceTo(Middle.Position), half = Math.Asin(0.2 / away);
        Assert.That(ranges[180], Is.EqualTo(away - 0.2).Within(0.01));
        int hit = ranges.Where((range, i) => range < away).Count(range => range > 1.7 && range < 2.1);
        Assert.That(hit, Is.EqualTo(2 * half * 180 / Math.PI).Within(1.5));
    }

    [Test]
    public void Furniture_that_the_map_lacks_is_hit_too()
    {
        var box = new FurnitureBox("box", new(5, 2.05, 0), 1, 1, 0.5, new Rgb(0, 0, 0));

        Assert.That(Scan(Middle, 0, [], box)[180], Is.EqualTo(1.45).Within(0.051));
    }

    [Test]
    public void Noise_has_the_given_deviation_and_no_bias()
    {
        var lidar = new Lidar(new Random(7), 0.02);
        var surroundings = TestWorlds.Room(Middle).Surroundings;
        var ranges = new float[Lidar.Beams];
        var errors = new List<double>();
        for (int i = 0; i < 500; i++)
        {
            lidar.Scan(Middle, surroundings, [], ranges);
            errors.Add(ranges[180] - 5.0);
        }

        Assert.That(errors.Average(), Is.Zero.Within(0.003));
        Assert.That(Math.Sqrt(errors.Average(error => error * error)), Is.EqualTo(0.02).Within(0.003));
    }

    [Test]
    public void Beyond_its_range_a_beam_reads_infinity()
    {
        var open = new OccupancyGrid(600, 20, 0.05, default, new Occupancy[12000]);
        var ranges = new float[Lidar.Beams];
        new Lidar(new Random(1)).Scan(new(0.5, 0.5, 0), new(open, []), [], ranges);

        Assert.That(ranges, Is.All.EqualTo(float.PositiveInfinity));
    }

    private static float[] Scan(Pose2 pose, double deviation, SimulatedPerson[] people, params FurnitureBox[] furniture)
    {
        var ranges = new float[Lidar.Beams];
        var surroundings = TestWorlds.Room(pose, furniture).Surroundings;
        new Lidar(new Random(1), deviation).Scan(pose, surroundings, people, ranges);
        return ranges;
    }
}
