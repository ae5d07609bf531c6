using Astro.Perception;
using Astro.Ros;
using Astro.Vision;
using Astro.Vision.Models;
using Astro.VisualId;

namespace Astro.Benchmarks;

/// <summary>
/// One 640×480 frame that shows one face through the whole pipeline (detect, track, measure, identify among ten),
/// against the bare networks on the same tensors, one thread each. Every frame is a look, so that nothing is spared.
/// Options: as of <see cref="VisionBenchmark"/>.
/// </summary>
internal sealed class PerceptionBenchmark : IBenchmark
{
    private const int Templates = 5;

    public string Name => "perception";

    public void Run(BenchmarkArguments arguments, TextWriter output)
    {
        var store = new ModelStore(ModelManifest.BuiltIn, ModelStore.SearchPath(arguments.Find("models")));
        var detect = store.Open(ModelRole.Detect, ModelDomain.Photo);
        var embed = store.Open(ModelRole.Embed, ModelDomain.Photo);
        using var detector = new YuNetDetector(detect);
        using var embedder = new MobileFaceNetEmbedder(embed);
        var frame = VisionBenchmark.Frame(arguments.Require("faces"));
        using var bare = new BareNetworks(detect, embed, frame.Width, frame.Height);
        var faces = new FaceDetection[2];
        if (detector.Detect(frame.View, faces) != 1)
            throw new FormatException("expected a frame with one face");
        bare.Fill(frame.View, faces[0].Landmarks);
        var template = new float[embedder.Dimensions];
        embedder.Embed(frame.View, faces[0].Landmarks, template);

        var options = new PerceptionOptions
        {
            Fusion = new FusionOptions { LookSpacing = TimeSpan.Zero, SettledSpacing = TimeSpan.Zero },
        };
        using var pipeline = new PerceptionPipeline(detector, embedder, Household(embedder, template), options);
        pipeline.Intrinsics = CameraIntrinsics.FromFieldOfView(frame.Width, frame.Height, 1.2);
        var (stamp, known) = (0.0, 0);
        var timings = new Contest()
            .Add("bare ONNX Runtime, detector and embedder", bare.Run)
            .Add("frame: detect, track, measure, identify", () =>
            {
                var seen = pipeline.Process(frame.View, Time.FromSeconds(stamp += 0.1));
                foreach (ref readonly var identity in seen.Identities)
                    known += identity.Verdict == Verdict.Known ? 1 : 0;
            })
            .Run(warmup: 50, arguments.Number("rounds", 200));
        if (known == 0)
            throw new FormatException("expected the face to be recognised");
        Contest.Print(timings, output);
        output.WriteLine(FormattableString.Invariant($"frame / bare = {timings[1].Over(timings[0]):F3}"));
    }

    /// <summary>The person in the frame, and others whose templates are random.</summary>
    private static Gallery Household(IFaceEmbedder embedder, float[] template)
    {
        var gallery = new Gallery(embedder.Dimensions, embedder.ModelId);
        var random = new Random(1);
        for (var i = 0; i < gallery.MaxPeople; i++)
        {
            var person = gallery.Add(Person.Create($"Person {i}", random));
            for (var t = 0; t < Templates; t++)
                gallery.AddTemplate(person, i == 0 ? template : [.. template.Select(_ => random.NextSingle() - 0.5f)]);
        }
        return gallery;
    }
}
