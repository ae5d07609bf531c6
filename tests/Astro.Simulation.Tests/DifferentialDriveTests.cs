using Astro.Home;

namespace Astro.Simulation.Tests;

public class DifferentialDriveTests
{
    private const double Step = 0.02;

    private static readonly DriveOptions Options = new();

    [Test]
    public void It_speeds_up_and_brakes_within_its_limits()
    {
        var drive = Drive(new(1, 3, 0), out var surroundings);
        double last = 0;
        for (int i = 0; i < 200; i++)
        {
            drive.Command(i < 100 ? new(2, 0) : default);
            drive.Step(Step, surroundings, []);
            Assert.That(drive.Velocity.Linear, Is.InRange(0, 0.6));
            Assert.That(Math.Abs(drive.Velocity.Linear - last), Is.LessThan(0.8 * Step + 1e-12));
            last = drive.Velocity.Linear;
            if (i == 99)
                Assert.That(last, Is.EqualTo(0.6).Within(1e-9));
        }

        Assert.That(last, Is.Zero);
    }

    [Test]
    public void It_turns_within_its_limits()
    {
        var drive = Drive(new(4, 3, 0), out var surroundings);
        drive.Command(new(0, -9));
        drive.Step(Step, surroundings, []);
        Assert.That(drive.Velocity.Angular, Is.EqualTo(-3 * Step).Within(1e-12));
        for (int i = 0; i < 100; i++)
        {
            drive.Command(new(0, -9));
            drive.Step(Step, surroundings, []);
        }

        Assert.That(drive.Velocity.Angular, Is.EqualTo(-1.6).Within(1e-12));
        Assert.That(drive.Pose.Position, Is.EqualTo(new Point2(4, 3)));
    }

    [Test]
    public void It_stops_half_a_second_after_the_last_command()
    {
        var drive = Drive(new(1, 3, 0), out var surroundings);
        drive.Command(new(0.4, 0));
        for (int i = 0; i < 25; i++)
            drive.Step(Step, surroundings, []);
        Assert.That(drive.Velocity.Linear, Is.EqualTo(0.4).Within(1e-9));
        for (int i = 0; i < 26; i++)
            drive.Step(Step, surroundings, []);

        Assert.That(drive.Velocity.Linear, Is.Zero.Within(1e-9));
    }

    [Test]
    public void It_drives_on_a_circle()
    {
        var end = DifferentialDrive.Arc(new(1, 1, 0), new(0.5, 0.5), Math.PI);

        Assert.That(end.X, Is.EqualTo(2).Within(1e-9));
        Assert.That(end.Y, Is.EqualTo(2).Within(1e-9));
        Assert.That(end.Yaw, Is.EqualTo(Math.PI / 2).Within(1e-9));
    }

    [Test]
    public void A_wall_stops_it_before_the_footprint_enters()
    {
        var drive = Drive(new(7, 3, 0), out var surroundings);
        bool collided = false;
        for (int i = 0; i < 300; i++)
        {
            drive.Command(new(0.6, 0));
            drive.Step(Step, surroundings, []);
            collided |= drive.Collided;
        }

        // The wall's face is at x = 8.05.
        Assert.That(collided, Is.True);
        Assert.That(drive.Pose.X, Is.InRange(8.05 - 0.22 - 0.02, 8.05 - 0.22));
        Assert.That(drive.Travelled, Is.EqualTo(drive.Pose.X - 7).Within(1e-9));
    }

    [Test]
    public void A_person_stops_it_and_it_can_back_away()
    {
        var drive = Drive(new(3, 3, 0), out var surroundings);
        SimulatedPerson[] people = [new(TestWorlds.Someone(4, 3, Math.PI), new Random(1))];
        for (int i = 0; i < 200; i++)
        {
            drive.Command(new(0.6, 0));
            drive.Step(Step, surroundings, people);
        }

        Assert.That(drive.Pose.X, Is.InRange(3.55, 3.6));
        for (int i = 0; i < 50; i++)
        {
            drive.Command(new(-0.6, 0));
            drive.Step(Step, surroundings, people);
        }

        Assert.That(drive.Pose.X, Is.LessThan(3.4));
    }

    private static DifferentialDrive Drive(Pose2 start, out Surroundings surroundings)
    {
        surroundings = TestWorlds.Room(start).Surroundings;
        return new(start, Options);
    }
}
