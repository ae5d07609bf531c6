using Astro.Messages.HriMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Text = Astro.Messages.StdMsgs.String;

namespace Astro.Perception.Tests;

/// <summary>The topics of REP-155.</summary>
internal sealed class HumanTopicsTests : PerceptionNodeFixture
{
    [Test]
    public async Task HumansAreListedAndMatched()
    {
        var faces = Collect<IdsList>("/humans/faces/tracked");
        var persons = Collect<IdsList>("/humans/persons/tracked");
        var known = Collect<IdsList>("/humans/persons/known", QosProfile.Latched);
        var matches = Collect<IdsMatch>("/humans/candidate_matches");
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(160, 120));

        Assert.That(faces[^1].Ids, Is.EqualTo(new[] { "f1" }));
        Assert.That(persons[1].Ids, Is.EqualTo(new[] { "anonymous_f1" }));
        Assert.That(persons[^1].Ids, Is.EqualTo(new[] { Mom }));
        Assert.That(known[1].Ids, Is.EqualTo(new[] { Mom, "p_1", "anonymous_f1" }));
        Assert.That(known[^1].Ids, Is.EqualTo(new[] { Mom, "p_1" }));
        Assert.That(matches.Select(m => (m.Id1, m.Id1Type, m.Id2, m.Id2Type)), Is.EqualTo(new[]
        {
            (Mom, IdsMatch.Person, "f1", IdsMatch.Face),
        }), "never one id alone, which the message's definition forbids");
        Assert.That(matches[0].Confidence, Is.GreaterThan(0.9f));

        for (var i = 0; i < 12; i++)
            await See();

        Assert.That(faces[^1].Ids, Is.Empty);
        Assert.That(persons[^1].Ids, Is.Empty);
        Assert.That((matches[^1].Id2, matches[^1].Confidence), Is.EqualTo(("f1", 0)), "the face is gone");
    }

    [Test]
    public async Task WhoeverComesLateHearsWhereAPersonsConfidenceStands()
    {
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(160, 120));
        // As libhri subscribes: what was said before does not reach it.
        var confidence = Collect<Float32>($"/humans/persons/{Mom}/location_confidence");
        var known = Collect<IdsList>("/humans/persons/known");
        await See(Scene.Face(160, 120));

        Assert.That(confidence.Select(m => m.Data), Is.EqualTo(new[] { 1f }));
        Assert.That(known.Single().Ids, Does.Contain(Mom));

        for (var i = 0; i < 12; i++)
            await See();

        Assert.That(confidence[^1].Data, Is.Zero);
    }

    [Test]
    public async Task NobodyIsTrackedOnceTheNodeHasStopped()
    {
        var faces = Collect<IdsList>("/humans/faces/tracked");
        var persons = Collect<IdsList>("/humans/persons/tracked");
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(160, 120));
        await Perception.DisposeAsync();
        await Settle();

        Assert.That((faces[^1].Ids.Length, persons[^1].Ids.Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task TheAnonymousPersonOfAFaceTurnsOutToBeSomebody()
    {
        var anonymous = Collect<Bool>("/humans/persons/anonymous_f1/anonymous", QosProfile.Latched);
        var alias = Collect<Text>("/humans/persons/anonymous_f1/alias", QosProfile.Latched);
        var faceId = Collect<Text>($"/humans/persons/{Mom}/face_id", QosProfile.Latched);
        var notAnonymous = Collect<Bool>($"/humans/persons/{Mom}/anonymous", QosProfile.Latched);
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(160, 120));

        Assert.That(anonymous.Select(m => m.Data), Is.EqualTo(new[] { true }));
        Assert.That(alias.Select(m => m.Data), Is.EqualTo(new[] { Mom }));
        Assert.That(notAnonymous.Select(m => m.Data), Is.EqualTo(new[] { false }));
        Assert.That(faceId.Select(m => m.Data), Is.EqualTo(new[] { "f1" }));

        for (var i = 0; i < 12; i++)
            await See();

        Assert.That(faceId.Select(m => m.Data), Is.EqualTo(new[] { "f1", "" }));
    }

    [Test]
    public async Task APersonWhoReturnsAsAnotherFaceGoesOverToIt()
    {
        var faceId = Collect<Text>($"/humans/persons/{Mom}/face_id", QosProfile.Latched);
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(60, 120));
        for (var i = 0; i < 20; i++)
            await See(Scene.Face(280, 120, 100));

        Assert.That(faceId.Select(m => m.Data), Is.EqualTo(new[] { "f1", "f2" }));
    }

    [Test]
    public async Task TopicsOfAFaceComeAndGoWithIt()
    {
        var regions = Collect<NormalizedRegionOfInterest2D>("/humans/faces/f1/roi");
        var subscription = Bystander.CreateSubscription<FacialLandmarks>("/humans/faces/f1/landmarks", _ => { });
        var cropped = Bystander.CreateSubscription<Image>("/humans/faces/f1/cropped", _ => { });
        for (var i = 0; i < 3; i++)
            await See(Scene.Face(160, 120, 64));
        Assert.That(subscription.PublisherCount, Is.EqualTo(1));
        Assert.That(cropped.PublisherCount, Is.Zero, "crops are off");
        Assert.That(regions[^1].Xmin, Is.EqualTo(128 / 640f).Within(1e-6));
        Assert.That(regions[^1].Ymax, Is.EqualTo((120 + 0.6f * 64) / 480).Within(1e-6));

        for (var i = 0; i < 12; i++)
            await See();

        Assert.That(subscription.PublisherCount, Is.Zero);
    }

    [Test]
    public async Task LandmarksCarryTheCodesOfTheirMessage()
    {
        var landmarks = Collect<FacialLandmarks>("/humans/faces/f1/landmarks");
        for (var i = 0; i < 3; i++)
            await See(Scene.Face(160, 120));

        var points = landmarks[^1].Landmarks;

        Assert.That(points, Has.Length.EqualTo(70));
        Assert.That(points[FacialLandmarks.Nose].X, Is.EqualTo(160 / 640f).Within(1e-6));
        Assert.That(points[FacialLandmarks.RightPupil].X, Is.LessThan(points[FacialLandmarks.LeftPupil].X));
        Assert.That(points.Count(p => p.C > 0), Is.EqualTo(5));
    }

    [Test]
    public async Task CropsArePublishedWhenAsked()
    {
        await StartWith(ParameterOverrides.None.With("publish_cropped", "true"));
        var crops = Collect<Image>("/humans/faces/f1/cropped", QosProfile.SensorData);
        for (var i = 0; i < 3; i++)
            await See(Scene.Face(20, 120, 80));

        var crop = crops[^1];
        Assert.That((crop.Width, crop.Height, crop.Step, crop.Encoding), Is.EqualTo((128, 128, 384, "rgb8")));
        Assert.That(crop.Data.Take(3), Is.All.Zero, "beyond the frame");
        // The crop is 96 px wide in the frame: its middle is the face's centre.
        Assert.That(crop.Data.Skip(64 * 384 + 64 * 3).Take(3), Is.EqualTo(Pixels.Skip((120 * 640 + 20) * 3).Take(3)));
    }
}
