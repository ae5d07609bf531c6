using Astro.Home;

namespace Astro.FindPerson.Tests;

/// <summary>People who do not wait for the robot.</summary>
[TestFixture]
internal sealed class WalkingPersonTests : FindPersonFixture
{
    private static readonly Pose2 InTheLivingRoom = new(9.2, 2.5, Math.PI / 2);

    [Test]
    public async Task Somebody_who_walks_off_before_the_robot_is_there_is_looked_for_again()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        WalkWhenApproached(InTheLivingRoom);

        var result = await FindAsync(new() { Person = "Bob" });

        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(Robot.Pose.Position.DistanceTo(InTheLivingRoom.Position), Is.EqualTo(1.2).Within(0.35));
        Assert.That(result.PersonPose.Pose.Position.X, Is.EqualTo(InTheLivingRoom.X).Within(0.2));
        Assert.That(Screen, Has.One.EqualTo("Found Bob"));
    }

    [Test]
    public async Task Somebody_who_moves_while_the_robot_drives_up_to_them_is_followed()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        Pose2? moved = null, approach = null;
        Robot.Setting += async goal =>
        {
            var distance = goal.Position.DistanceTo(InTheKitchen.Position);
            if (Math.Abs(distance - 1.2) > 1e-6 || !Robot.Sees("p_1") || approach is not null)
                return;
            approach = goal;
            var step = Robot.Pose.Position - InTheKitchen.Position;
            var place = InTheKitchen.Position + step * (0.8 / step.Length);
            moved = new Pose2(place.X, place.Y, InTheKitchen.Yaw);
            await Graph.Clock.Delay(TimeSpan.FromSeconds(0.4));
            Robot.AtHome["p_1"] = moved.Value;
        };

        var result = await FindAsync(new() { Person = "Bob" });

        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(Robot.Pose.Position.DistanceTo(moved!.Value.Position), Is.EqualTo(1.2).Within(0.35));
        Assert.That(Robot.Arrivals, Has.None.EqualTo(approach), "the robot turned to where they were, not had been");
    }

    [Test]
    public async Task Somebody_who_comes_up_to_the_robot_is_waited_for_where_it_is()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        Pose2? came = null, stood = null;
        Robot.Setting += async goal =>
        {
            if (Math.Abs(goal.Position.DistanceTo(InTheKitchen.Position) - 1.2) > 1e-6 || !Robot.Sees("p_1")
                || came is not null)
                return;
            stood = Robot.Pose;
            var ahead = InTheKitchen.Position - Robot.Pose.Position;
            var place = Robot.Pose.Position + ahead * (0.85 / ahead.Length);
            came = new Pose2(place.X, place.Y, (Robot.Pose.Position - place).Angle);
            await Graph.Clock.Delay(TimeSpan.FromSeconds(0.4));
            Robot.AtHome["p_1"] = came.Value;
        };

        var result = await FindAsync(new() { Person = "Bob" });

        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(came, Is.Not.Null);
        Assert.That(Robot.Pose.Position.DistanceTo(stood!.Value.Position), Is.LessThan(1e-6), "it does not back off");
        Assert.That(Math.Abs(Robot.Pose.BearingTo(came!.Value.Position)), Is.LessThan(0.1), "it faces them");
    }

    [Test]
    public async Task Somebody_who_turns_on_the_way_is_met_from_their_new_front()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        Pose2? turned = null;
        Robot.Setting += async goal =>
        {
            if (Math.Abs(goal.Position.DistanceTo(InTheKitchen.Position) - 1.2) > 1e-6 || !Robot.Sees("p_1")
                || turned is not null)
                return;
            // To the one side or the other, as long as the robot still sees the face.
            var aside = InTheKitchen.BearingTo(Robot.Pose.Position);
            turned = InTheKitchen with { Yaw = InTheKitchen.Yaw + aside + (aside < 0 ? -0.9 : 0.9) };
            await Graph.Clock.Delay(TimeSpan.FromSeconds(0.4));
            Robot.AtHome["p_1"] = turned.Value;
        };

        var result = await FindAsync(new() { Person = "Bob" });

        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(turned, Is.Not.Null);
        Assert.That(Math.Abs(Angles.Difference(turned!.Value.Yaw, InTheKitchen.Yaw)), Is.GreaterThan(1.05),
            "by more than a face's uncertainty");
        Assert.That(Math.Abs(turned.Value.BearingTo(Robot.Pose.Position)), Is.LessThan(0.6), "in front of them");
    }

    [Test]
    public async Task Somebody_who_never_waits_is_given_up_and_not_called_found()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        WalkWhenApproached([.. Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? InTheLivingRoom : InTheKitchen)]);

        var result = await FindAsync(new() { Person = "Bob" });

        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Failed));
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.Unreachable));
        Assert.That(Screen, Has.None.Contains("Found"));
    }

    [Test]
    public async Task The_robot_never_aims_nearer_than_half_a_metre()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        await FindAsync(new() { Person = "Bob" });
        var distances = Robot.Goals.Select(goal => goal.Position.DistanceTo(InTheKitchen.Position));
        Assert.That(distances, Has.All.GreaterThan(0.5));
    }

    /// <summary>Each time a drive up to the person begins they go to the next place.</summary>
    private void WalkWhenApproached(params Pose2[] places)
    {
        var next = 0;
        Robot.Setting += goal =>
        {
            var person = Robot.AtHome["p_1"];
            if (next < places.Length && goal.Position.DistanceTo(person.Position) < 2.1
                && Math.Abs(goal.BearingTo(person.Position)) < 0.3 && Robot.Sees("p_1"))
                Robot.AtHome["p_1"] = places[next++];
        };
    }
}
