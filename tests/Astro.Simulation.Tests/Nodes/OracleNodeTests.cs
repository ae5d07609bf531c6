using Astro.Home;
using Astro.Messages.Astro;
using Astro.Messages.SensorMsgs;
using Astro.Ros;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests;

public class OracleNodeTests
{
    private static readonly Pose2 Start = new(1, 3, 0);

    [Test]
    public async Task Somebody_near_who_faces_the_robot_is_named_after_three_looks()
    {
        var (faces, identities) = await Watch(1, TestWorlds.Someone(2.8, 3, Math.PI));

        Assert.That(faces.Select(frame => frame.Faces.Length), Is.All.EqualTo(1));
        Assert.That(identities.Select(frame => frame.Identities[0].Verdict).Take(6),
            Is.EqualTo(new[] { 0, 0, 0, 0, 1, 1 }), "looks at 0.0, 0.2 and 0.4 s");
        var named = identities[^1].Identities[0];
        Assert.That((named.Name, named.PersonId.Length > 0, named.Looks), Is.EqualTo(("Ann", true, (ushort)5)));
        Assert.That(identities.Select(frame => frame.Identities[0].Reason), Is.All.StartsWith("oracle"));
    }

    [Test]
    public async Task A_face_is_where_it_would_be_in_the_picture()
    {
        var (faces, _) = await Watch(0.1, TestWorlds.Someone(2.8, 3.3, Math.PI));
        var face = faces[0].Faces[0];

        Assert.That(face.Distance, Is.EqualTo(Math.Sqrt(1.8 * 1.8 + 0.3 * 0.3 + 0.33 * 0.33)).Within(0.03));
        Assert.That(face.Width, Is.EqualTo(CameraModel.Default.Fx * 0.15 / face.Distance).Within(0.1));
        Assert.That(face.X + face.Width / 2, Is.EqualTo(319.5 - CameraModel.Default.Fx * 0.3 / 1.8).Within(5));
        Assert.That(face.Y + face.Height / 2, Is.LessThan(239.5), "eyes are above the camera");
        Assert.That(face.Landmarks[0], Is.LessThan(face.Landmarks[2]), "the person's right eye is on the left");
        Assert.That(face.Landmarks[1], Is.LessThan(face.Landmarks[7]), "eyes are above the mouth");
        Assert.That(face.Yaw, Is.EqualTo(-0.17).Within(0.05), "they look past the robot, to their right");
    }

    [TestCase(4.3, 1)]
    [TestCase(7.0, 0)]
    public async Task Somebody_farther_away_is_a_face_without_a_name_and_then_nothing(double x, int faces)
    {
        var (seen, identities) = await Watch(1, TestWorlds.Someone(x, 3, Math.PI));

        Assert.That(seen.Select(frame => frame.Faces.Length), Is.All.EqualTo(faces));
        Assert.That(identities.SelectMany(frame => frame.Identities).Select(identity => identity.Verdict),
            Is.All.EqualTo(Identity.Undecided));
    }

    [TestCase(0.0, 0)]
    [TestCase(70.0, 0)]
    [TestCase(120.0, 1)]
    public async Task Who_is_turned_away_is_not_seen(double degrees, int faces)
    {
        // Only the first frame: whoever notices the robot turns round.
        var (seen, _) = await Watch(0.1, TestWorlds.Someone(2.8, 3, degrees * Math.PI / 180));

        Assert.That(seen[0].Faces, Has.Length.EqualTo(faces));
    }

    [Test]
    public async Task Who_is_behind_the_robot_or_out_of_the_picture_is_not_seen()
    {
        var (behind, _) = await Watch(0.1, TestWorlds.Someone(0.4, 3, 0));
        var (aside, _) = await Watch(0.1, TestWorlds.Someone(2, 4.5, -Math.PI / 2));

        Assert.That(behind[0].Faces, Is.Empty);
        Assert.That(aside[0].Faces, Is.Empty);
    }

    [TestCase(1.9, 0)]
    [TestCase(0.8, 1)]
    public async Task A_wardrobe_hides_somebody_and_a_table_does_not(double height, int faces)
    {
        var box = new FurnitureBox("box", new(2, 3, 0), 0.4, 1, height, new Rgb(0, 0, 0));
        var (seen, _) = await Watch(0.1, TestWorlds.Room(Start, box), TestWorlds.Someone(2.8, 3, Math.PI));

        Assert.That(seen[0].Faces, Has.Length.EqualTo(faces));
    }

    [Test]
    public async Task A_stranger_is_nobody_of_the_household()
    {
        var (_, identities) = await Watch(1.5, TestWorlds.Someone(2.8, 3, Math.PI, name: "Stan"));
        var last = identities[^1].Identities[0];

        Assert.That((last.Verdict, last.PersonId, last.Name), Is.EqualTo((Identity.Unknown, "", "")));
    }

    [Test]
    public async Task Two_people_have_tracks_of_their_own()
    {
        var (faces, identities) = await Watch(1,
            TestWorlds.Someone(2.8, 2.6, Math.PI), TestWorlds.Someone(2.8, 3.4, Math.PI, name: "Bea"));

        Assert.That(faces[^1].Faces.Select(face => face.TrackId), Is.Unique);
        Assert.That(identities[^1].Identities.Select(identity => identity.Name), Is.EqualTo(new[] { "Ann", "Bea" }));
    }

    [Test]
    public async Task The_household_is_listed_and_the_camera_described()
    {
        await using var run = new GraphRun(TestWorlds.Room(Start));
        await using var oracle = new OracleNode(run.Graph.CreateNode("perception"), run.Simulation, ["Ann", "Bea"]);
        var cameras = new List<CameraInfo>();
        run.Node.CreateSubscription<CameraInfo>("camera/camera_info", cameras.Add, QosProfile.SensorData);
        var people = await run.Run(run.Node.CreateClient(ListPeople.Type, "visual_id/list").CallAsync(new()));
        await run.RunFor(0.5);

        Assert.That(people.Names, Is.EqualTo(new[] { "Ann", "Bea" }));
        Assert.That(people.Ids, Is.Unique.And.All.StartsWith("p_"));
        Assert.That(cameras[0].K[0], Is.EqualTo(CameraModel.Default.Fx));
    }

    private static Task<(List<FaceArray>, List<IdentityArray>)> Watch(double seconds, params PlacedResident[] people) =>
        Watch(seconds, TestWorlds.Room(Start), people);

    private static async Task<(List<FaceArray> Faces, List<IdentityArray> Identities)> Watch(
        double seconds, World world, params PlacedResident[] people)
    {
        await using var run = new GraphRun(world, people: people);
        await using var oracle = new OracleNode(run.Graph.CreateNode("perception"), run.Simulation, ["Ann", "Bea"]);
        var (faces, identities) = (new List<FaceArray>(), new List<IdentityArray>());
        run.Node.CreateSubscription<FaceArray>("perception/faces", faces.Add);
        run.Node.CreateSubscription<IdentityArray>("perception/identities", identities.Add);
        await run.RunFor(seconds);

        Assert.That(run.Failures, Is.Empty);
        Assert.That(identities.Select(frame => frame.Header.Stamp),
            Is.EqualTo(faces.Select(frame => frame.Header.Stamp)));
        return (faces, identities);
    }
}
