using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests;

public class SimulatedPersonTests
{
    private const double Step = 0.02;

    private static readonly Surroundings Empty = TestWorlds.Room(new(1, 1, 0)).Surroundings;

    [Test]
    public void A_robot_nearby_is_noticed_after_the_reaction_time()
    {
        var person = Someone(4, 3, 0);
        double noticed = RunUntil(person, new(6, 3, Math.PI), () => person.Attention == Attention.Robot);

        Assert.That(noticed, Is.InRange(0.4, 1.55));
    }

    [TestCase(2.5, 3, false)]
    [TestCase(1.05, 3, true)]
    public void A_robot_is_noticed_within_four_metres(double x, double y, bool far)
    {
        var person = Someone(5.1, 3, 0);
        for (int i = 0; i < 500; i++)
            person.Step(Step, new(x, y, 0), Empty);

        Assert.That(person.Attention == Attention.Elsewhere, Is.EqualTo(far));
    }

    [TestCase(1.9, false)]
    [TestCase(0.7, true)]
    public void Only_what_is_high_hides_the_robot(double height, bool noticed)
    {
        var shelf = new FurnitureBox("shelf", new(5, 3, 0), 0.3, 3, height, new Rgb(0, 0, 0));
        var surroundings = TestWorlds.Room(new(1, 1, 0), shelf).Surroundings;
        var person = Someone(4, 3, 0);
        for (int i = 0; i < 500; i++)
            person.Step(Step, new(6, 3, 0), surroundings);

        Assert.That(person.Attention != Attention.Elsewhere, Is.EqualTo(noticed));
    }

    [TestCase(40, false)]
    [TestCase(60, true)]
    public void A_robot_out_of_sight_is_forgotten_after_a_second(int steps, bool forgotten)
    {
        var person = Someone(4, 3, 0);
        RunUntil(person, new(6, 3, Math.PI), () => person.Attention == Attention.Robot);
        for (int i = 0; i < steps; i++)
            person.Step(Step, new(0.5, 5.5, 0), Empty);

        Assert.That(person.Attention == Attention.Elsewhere, Is.EqualTo(forgotten));
    }

    [Test]
    public void The_head_turns_at_its_rate_and_no_farther_than_it_can()
    {
        var person = Someone(4, 3, 0);
        double last = 0, least = 0, fastest = 0;
        for (int i = 0; i < 1500; i++)
        {
            person.Step(Step, new(3, 3 - 1.5, 0), Empty);
            fastest = Math.Max(fastest, Math.Abs(person.HeadYaw - last) / Step);
            least = Math.Min(least, person.HeadYaw);
            last = person.HeadYaw;
        }

        Assert.That(fastest, Is.EqualTo(Math.PI / 2).Within(1e-6));
        Assert.That(least, Is.EqualTo(-75 * Math.PI / 180).Within(1e-9));
    }

    [Test]
    public void The_body_follows_until_the_robot_is_ahead()
    {
        var person = Someone(4, 3, 0);
        RunUntil(person, new(2, 3, 0), () => Math.Abs(Math.Abs(person.BodyYaw) - Math.PI) < 0.1);

        Assert.That(Math.Abs(person.HeadYaw), Is.LessThan(1.4));
    }

    [Test]
    public void A_sitting_body_stays_on_its_seat()
    {
        var person = Someone(4, 3, 0, Posture.Sitting);
        for (int i = 0; i < 1500; i++)
        {
            person.Step(Step, new(2, 2.9, 0), Empty);
            Assert.That(Math.Abs(person.BodyYaw), Is.LessThan(50 * Math.PI / 180 + 0.01));
        }

        Assert.That(Math.Abs(person.BodyYaw), Is.GreaterThan(0.7));
    }

    [Test]
    public void Looks_last_three_to_six_seconds_and_breaks_one_to_three()
    {
        var person = Someone(4, 3, 0);
        var spans = new List<(Attention Attention, double Seconds)>();
        var last = Attention.Elsewhere;
        double since = 0;
        for (int i = 0; i < 6000; i++)
        {
            person.Step(Step, new(6, 3, Math.PI), Empty);
            if (person.Attention != last)
            {
                spans.Add((last, i * Step - since));
                (last, since) = (person.Attention, i * Step);
            }
        }

        Assert.That(spans, Has.Count.GreaterThan(20));
        Assert.That(spans.Where(span => span.Attention == Attention.Robot).Select(span => span.Seconds),
            Is.All.InRange(2.97, 6.05));
        Assert.That(spans.Where(span => span.Attention == Attention.Away).Select(span => span.Seconds),
            Is.All.InRange(0.97, 3.05));
    }

    [Test]
    public void Swaying_stays_within_two_centimetres()
    {
        var person = Someone(4, 3, 0);
        double farthest = 0;
        for (int i = 0; i < 2000; i++)
        {
            person.Step(Step, new(1, 1, 0), Empty);
            farthest = Math.Max(farthest, person.Position.DistanceTo(new(4, 3)));
        }

        Assert.That(farthest, Is.InRange(0.005, 0.02));
    }

    [Test]
    public void An_offer_is_answered_once_after_a_while()
    {
        var person = Someone(4, 3, 0);
        person.Offer(true);
        int answers = 0;
        double first = 0;
        for (int i = 0; i < 1000; i++)
        {
            if (person.Step(Step, new(5.2, 3, Math.PI), Empty) && answers++ == 0)
                first = i * Step;
        }

        Assert.That(answers, Is.EqualTo(1));
        Assert.That(first, Is.InRange(1.5 + 0.4, 4 + 1.6));
    }

    [TestCase(6.3, Math.PI, Acknowledges.Taken, TestName = "An_offer_from_afar_is_not_answered")]
    [TestCase(5.2, 0, Acknowledges.Taken, TestName = "An_offer_from_a_robot_that_looks_away_is_not_answered")]
    [TestCase(5.2, Math.PI, Acknowledges.Never, TestName = "Who_never_acknowledges_stays_silent")]
    public void An_offer_is_not_answered(double x, double yaw, Acknowledges acknowledges)
    {
        var person = new SimulatedPerson(TestWorlds.Someone(4, 3, 0, acknowledges), new Random(1));
        person.Offer(true);
        for (int i = 0; i < 1000; i++)
            Assert.That(person.Step(Step, new(x, 3, yaw), Empty), Is.False);
    }

    private static SimulatedPerson Someone(double x, double y, double yaw, Posture posture = Posture.Standing) =>
        new(TestWorlds.Someone(x, y, yaw, posture: posture), new Random(5));

    private static double RunUntil(SimulatedPerson person, Pose2 robot, Func<bool> done)
    {
        for (int i = 1; i < 3000; i++)
        {
            person.Step(Step, robot, Empty);
            if (done())
                return i * Step;
        }

        Assert.Fail("It never happened.");
        return double.NaN;
    }
}
