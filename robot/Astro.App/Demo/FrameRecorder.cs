using System.Globalization;
using Astro.Imaging;
using Astro.Messages.SensorMsgs;
using Astro.Ros;

namespace Astro.App.Demo;

/// <summary>Writes a camera frame a second as PNG, named by its stamp, to see what the robot saw.</summary>
internal sealed class FrameRecorder
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly string _folder;
    private Time? _last;

    public FrameRecorder(INode node, string folder)
    {
        _folder = Writable(folder);
        node.CreateSubscription<Image>("camera/image_raw", Record, QosProfile.SensorData);
    }

    /// <summary>Makes the folder and tries it out: a run must not lose its frames one by one.</summary>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    private static string Writable(string folder)
    {
        try
        {
            var path = Directory.CreateDirectory(folder).FullName;
            var trial = Path.Combine(path, $".{Environment.ProcessId}.partial");
            using (File.Create(trial, bufferSize: 1, FileOptions.DeleteOnClose))
                return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"--frames: {folder}: expected a folder that can be written: {error.Message}", error);
        }
    }

    private void Record(Image image)
    {
        if (_last is { } last && image.Header.Stamp - last < Period)
            return;
        _last = image.Header.Stamp;
        var name = string.Create(CultureInfo.InvariantCulture, $"frame_{image.Header.Stamp.Seconds:0000.0}.png");
        var pixels = new ImageView(image.Data, (int)image.Width, (int)image.Height, (int)image.Step, PixelFormat.Rgb24);
        ImageFile.SavePng(Path.Combine(_folder, name), pixels);
    }
}
