using Astro.Vision.Models;

namespace Astro.Vision.Tests.PublicModels;

[TestFixture]
[Category(PublicData.Category)]
public sealed class SteadyStateTests
{
    [Test]
    public void A_frame_allocates_nothing()
    {
        using var detector = new YuNetDetector(PublicData.Model(ModelRole.Detect));
        using var embedder = new MobileFaceNetEmbedder(PublicData.Model(ModelRole.Embed));
        var frame = PublicData.Frame();
        var camera = CameraIntrinsics.FromFieldOfView(640, 480, 1.2);
        var faces = new FaceDetection[16];
        var template = new float[embedder.Dimensions];
        var seen = 0;
        for (var i = 0; i < 3; i++)
            Look();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
            Look();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(seen, Is.EqualTo(13));

        void Look()
        {
            seen += detector.Detect(frame.View, faces);
            var pose = HeadPoseEstimator.Estimate(faces[0].Landmarks, camera);
            DistanceEstimator.Estimate(faces[0].Landmarks, camera, pose);
            FaceQualityEstimator.Estimate(frame.View, faces[0], pose);
            embedder.Embed(frame.View, faces[0].Landmarks, template);
        }
    }
}
