namespace Astro.Simulation.Tests;

public class SimulatedHomeTests
{
    [Test]
    public void One_seed_gives_one_run_bit_for_bit()
    {
        var first = Run(5);

        Assert.That(Run(5), Is.EqualTo(first));
    }

    [Test]
    public void Another_seed_gives_another_run() => Assert.That(Run(6), Is.Not.EqualTo(Run(5)));

    [Test]
    public void A_step_allocates_nothing()
    {
        var home = Home(1);
        home.Step();
        var ranges = new float[Lidar.Beams];
        home.Scan(ranges);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            home.Step();
        home.Scan(ranges);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static SimulatedHome Home(int seed)
    {
        var world = TestWorlds.Apartment;
        var people = world.Populate(new RandomStreams(seed).For("placement"));
        return new(world, people, new() { Seed = seed });
    }

    private static List<double> Run(int seed)
    {
        var home = Home(seed);
        var trace = new List<double>();
        var ranges = new float[Lidar.Beams];
        for (int i = 0; i < 500; i++)
        {
            home.Robot.Command(new(0.3, 0.2));
            home.Step();
        }

        home.Scan(ranges);
        trace.AddRange([home.Robot.Pose.X, home.Robot.Pose.Y, home.Robot.Pose.Yaw, home.Time]);
        foreach (var person in home.People)
            trace.AddRange([person.Position.X, person.Position.Y, person.BodyYaw, person.HeadYaw]);
        trace.AddRange(ranges.Select(range => (double)range));
        return trace;
    }
}
