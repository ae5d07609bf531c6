using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Vision;

namespace Astro.Simulation.Tests.Rendering;

/// <summary>Whether a detector that never saw a drawing takes drawn faces for faces.</summary>
[Category("PublicModels")]
public sealed class DrawnFaceDetectionTests
{
    private const int People = 120;
    private const double Distance = 1.3;
    private static readonly double[] Lamps = [0.35, 0.7, 1];

    [Test]
    public void ThePublicDetectorFindsDrawnFacesOf60PixelsAndMore()
    {
        string? models = Environment.GetEnvironmentVariable("ASTRO_MODELS");
        if (models is null)
            Assert.Ignore("needs the public models: set ASTRO_MODELS");
        using YuNetDetector detector = new(Path.Combine(models, "yunet.onnx"));
        HomeScene[] rooms = [.. Lamps.Select(lamp => Drawings.TwoRooms(lamp))];
        FaceDetection[] faces = new FaceDetection[8];
        Vector3[] points = new Vector3[PersonModel.LandmarkPoints];
        Random random = new(1);
        int found = 0;
        for (int i = 0; i < People; i++)
        {
            Appearance who = Appearance.FromSeed(20_000_000 + i);
            PersonModel model = new(who, Look.Draw(who, random), who.Height, i);
            double yaw = double.DegreesToRadians(90 * random.NextDouble() - 45);
            double pitch = double.DegreesToRadians(40 * random.NextDouble() - 20);
            double width = 60 * Math.Pow(3, random.NextDouble()), focal = width * Distance / 0.15;
            int side = ((int)(2.6 * width) + 31) / 32 * 32;
            CameraModel camera = new(side, side, focal, focal, (side - 1) / 2.0, (side - 1) / 2.0);
            PersonView person = new(model, 2.4, 2, Math.PI + yaw);
            PersonModel.Landmarks(person, points);
            CameraPose pose = new(
                person.X - Distance * Math.Cos(pitch), 2,
                (points[0].Z + points[3].Z) / 2 + Distance * Math.Sin(pitch), 0, pitch);
            ImageBuffer image = Drawings.Frame(camera);
            new HomeRenderer(rooms[i % rooms.Length], camera, new SensorModel(1))
                .Render(pose, [person], image, (ulong)i);
            int count = detector.Detect(image.View, faces);
            found += faces[..count].Any(face => HoldsMiddle(face.Box, side) && face.Box.Width > 0.5 * width) ? 1 : 0;
        }

        Assert.That(found, Is.GreaterThanOrEqualTo(0.95 * People));
    }

    private static bool HoldsMiddle(FaceBox box, int side) =>
        box.X < side / 2 && box.X + box.Width > side / 2 && box.Y < side / 2 && box.Y + box.Height > side / 2;
}
