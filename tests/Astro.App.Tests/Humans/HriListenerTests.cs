using Astro.App.Demo;
using Astro.Messages.HriMsgs;
using Astro.Ros;

namespace Astro.App.Tests.Humans;

/// <summary>A client of REP-155 (ROS4HRI) in the simulated home, with nothing but topics and transforms.</summary>
public sealed class HriListenerTests
{
    [Test]
    public async Task FindsFacesAndPersonsAndWhereTheyAre()
    {
        var options = new DemoOptions
        {
            World = Path.Combine(AppContext.BaseDirectory, "launch", "worlds", "apartment.yaml"),
            Find = "Bob",
        };
        await using var robot = await SimulatedRobot.StartAsync(options);
        var listener = new HriListener(robot.Operator);
        var anonymous = new HashSet<string>();
        Encounter? bob = null;
        robot.Operator.CreateTimer(TimeSpan.FromSeconds(0.1), () =>
        {
            foreach (var person in listener.Tracked.Values.Where(person => person.Anonymous == true))
                anonymous.Add(person.Id);
            if (listener.Tracked.TryGetValue(robot.Person.Id, out var known) && listener.FaceOf(known) is { } face
                && face.Region is not null)
                bob = new(known, face, listener.Place(known, "map"), listener.Place($"gaze_{face.Id}", "map"));
        });

        var result = await robot.FindAsync(options, _ => { }, CancellationToken.None);

        Assert.That(bob, Is.Not.Null, "nobody of that id was tracked with a face");
        Assert.That(anonymous, Is.Not.Empty, "everybody is anonymous at first");
        Assert.That((bob.Person.Anonymous, bob.Person.Alias), Is.EqualTo(((bool?)false, "")));
        Assert.That(bob.Person.LocationConfidence, Is.EqualTo(1));
        Assert.That(listener.Known.Keys, Is.SupersetOf(robot.Cast.Gallery.People.Select(person => person.Id)));

        var told = result.PersonPose.Pose.Position;
        var place = bob.Place!.Value;
        Assert.That(double.Hypot(place.Translation.X - told.X, place.Translation.Y - told.Y), Is.LessThan(0.4));
        Assert.That(place.Translation.Z, Is.InRange(0.9, 2.0), "a head's height above the floor");
        Assert.That(place.Rotation.Apply(new(0, 0, 1)).Z, Is.GreaterThan(0.8), "z points to the scalp");
        var gaze = bob.Gaze!.Value;
        Assert.That((gaze.Translation - place.Translation).Length, Is.LessThan(0.3), "of the newest picture each");

        var region = bob.Face.Region!;
        Assert.That((region.Xmin, region.Ymin), Is.GreaterThanOrEqualTo((0f, 0f)));
        Assert.That((region.Xmax, region.Ymax), Is.LessThanOrEqualTo((1f, 1f)));
        Assert.That(bob.Face.Landmarks!.Landmarks[FacialLandmarks.Nose].X, Is.InRange(region.Xmin, region.Xmax));
    }

    private sealed record Encounter(HriPerson Person, HriFace Face, RigidTransform? Place, RigidTransform? Gaze);
}
