using Astro.Imaging;
using Astro.Vision;
using Astro.Vision.Inference;
using Astro.Vision.Models;

namespace Astro.Benchmarks;

/// <summary>
/// One 640×480 frame that shows one face: what Astro's own work adds to the bare networks, which run on the same
/// tensors, one thread each. Options: <c>--models DIR --faces DIR</c> (a photo set, one folder a person) and
/// <c>--rounds N</c>.
/// </summary>
internal sealed class VisionBenchmark : IBenchmark
{
    private const int Width = 640;
    private const int Height = 480;

    public string Name => "vision";

    public void Run(BenchmarkArguments arguments, TextWriter output)
    {
        var store = new ModelStore(ModelManifest.BuiltIn, ModelStore.SearchPath(arguments.Find("models")));
        var detect = store.Open(ModelRole.Detect, ModelDomain.Photo);
        var embed = store.Open(ModelRole.Embed, ModelDomain.Photo);
        using var detector = new YuNetDetector(detect);
        using var embedder = new MobileFaceNetEmbedder(embed);
        using var bare = new BareNetworks(detect, embed, Width, Height);
        var frame = Frame(arguments.Require("faces"));
        var camera = CameraIntrinsics.FromFieldOfView(Width, Height, 1.2);
        var faces = new FaceDetection[16];
        var template = new float[embedder.Dimensions];
        if (detector.Detect(frame.View, faces) != 1)
            throw new FormatException("expected a frame with one face");
        var crop = new float[3 * FaceAligner.Side * FaceAligner.Side];
        bare.Fill(frame.View, faces[0].Landmarks);
        var pixels = new float[3 * Width * Height];
        var rounds = arguments.Number("rounds", 200);
        var frames = new Contest()
            .Add("bare ONNX Runtime, detector and embedder", bare.Run)
            .Add("frame: detect, pose, distance, quality, embed", () =>
            {
                detector.Detect(frame.View, faces);
                var pose = HeadPoseEstimator.Estimate(faces[0].Landmarks, camera);
                DistanceEstimator.Estimate(faces[0].Landmarks, camera, pose);
                FaceQualityEstimator.Estimate(frame.View, faces[0], pose);
                embedder.Embed(frame.View, faces[0].Landmarks, template);
            })
            .Run(warmup: 50, rounds);
        // Apart from the networks, whose weights would push the frame out of the cache between any two of them.
        var parts = new Contest()
            .Add("align one face", () =>
                FaceAligner.Align(frame.View, faces[0].Landmarks, ChannelScale.ImageNet, crop))
            .Add("frame into tensor", () => PlanarTensor.WriteBgr(frame.View, pixels, Width, Height))
            .Add("pose and distance", () =>
                DistanceEstimator.Estimate(
                    faces[0].Landmarks, camera, HeadPoseEstimator.Estimate(faces[0].Landmarks, camera)))
            .Add("quality", () => FaceQualityEstimator.Estimate(frame.View, faces[0], default))
            .Run(warmup: 500, 10 * rounds);
        Contest.Print([.. frames, .. parts], output);
        output.WriteLine(FormattableString.Invariant($"frame / bare = {frames[1].Over(frames[0]):F3}"));
    }

    /// <summary>The first photo in which one face is found, on gray, as a camera at home would see it.</summary>
    public static ImageBuffer Frame(string folder)
    {
        var photo = Directory.EnumerateFiles(folder, "*.jpg", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).FirstOrDefault() ?? throw new FormatException($"{folder}: no .jpg file");
        var face = ImageFile.Load(photo);
        var frame = new ImageBuffer(Width, Height, PixelFormat.Rgb24);
        frame.Pixels.AsSpan().Fill(128);
        var (width, height) = (Math.Min(face.Width, Width), Math.Min(face.Height, Height));
        var corner = (Height - height) / 2 * frame.Stride + (Width - width) / 2 * 3;
        for (var y = 0; y < height; y++)
            face.View.Row(y)[..(width * 3)].CopyTo(frame.Pixels.AsSpan(corner + y * frame.Stride));
        return frame;
    }
}
