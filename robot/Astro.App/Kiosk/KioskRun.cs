using Astro.App.Cameras;
using Astro.App.Demo;
using Astro.App.Nodes;
using Astro.Imaging;
using Astro.Perception;
using Astro.Ros;
using Astro.Screen;
using Astro.Vision.Models;

namespace Astro.App.Kiosk;

/// <summary>Recognition on a desk: a camera, perception and a screen on one graph, and no robot.</summary>
internal static class KioskRun
{
    /// <summary>Runs until whoever is looked for was found, unless there is a screen, which goes on; until a recording
    /// is over, the time is up or it is cancelled.</summary>
    /// <exception cref="FormatException">A photo, name or model is not as it should be; the message names
    /// it.</exception>
    /// <exception cref="IOException">A file, the camera or the screen's address cannot be had.</exception>
    public static async Task<int> RunAsync(KioskOptions options, CancellationToken cancellation)
    {
        var reader = CameraSource.Find(options.Camera, options.Settings);
        using var models = LoadModels(options);
        var gallery = options.People is { } folder
            ? PhotoGallery.Enrol(folder, models)
            : PhotoGallery.Empty(models);
        var wanted = options.Person is { } name ? gallery.Find(name) : null;
        await using var graph = InProcessGraph.Realtime();
        graph.CallbackFailed += failure => Console.Error.WriteLine($"astro: {failure}");

        var node = graph.CreateNode("kiosk");
        var teller = new FaceTeller(node, wanted, new PhaseLog(node, Console.WriteLine, graph.Clock.Now));
        await using var perception = new PerceptionNode(
            graph.CreateNode("perception"), models.Detector, models.Embedder, gallery, models.Fusion);
        await using var screen = options.Screen is { } url
            ? await ScreenNode.StartAsync(graph.CreateNode("screen"), new ScreenOptions { Url = url })
            : null;
        if (screen is not null)
            Console.Error.WriteLine($"astro: the screen is at {screen.Address}");
        using var capture = FrameCapture.Start(
            reader, new FrameCaptureOptions { Mirror = options.Mirror, Held = CameraNode.Held });
        await using var camera = new CameraNode(graph.CreateNode("camera"), capture);
        using var complaints = new StatusLines(capture, Console.Error.WriteLine);

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.TimeLimit > 0)
            end.CancelAfter(TimeSpan.FromSeconds(options.TimeLimit));
        var done = screen is null && wanted is not null ? Task.WhenAny(camera.Ended, teller.Found) : camera.Ended;
        await WaitAsync(graph, done, end.Token);
        if (camera.Ended.IsFaulted)
            await camera.Ended;
        return teller.Found.IsCompleted || wanted is null ? ExitCode.Success
            : cancellation.IsCancellationRequested ? ExitCode.Canceled
            : ExitCode.NotFound;
    }

    private static FaceModels LoadModels(KioskOptions options)
    {
        if (options.Drawn && !CameraSource.IsOfPictures(options.Camera))
            throw new FormatException(
                $"--drawn: {options.Camera} is not a folder of pictures; a camera sees people, not drawings");
        return FaceModels.Load(options.Models, options.Drawn ? ModelDomain.Drawn : ModelDomain.Photo);
    }

    private static async Task WaitAsync(InProcessGraph graph, Task done, CancellationToken end)
    {
        try
        {
            await graph.RunAsync(Task.WhenAny(done), end);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return;
        }
    }
}
