using System.Diagnostics.CodeAnalysis;
using Astro.Imaging;
using Astro.Messages.SensorMsgs;

namespace Astro.Perception;

/// <summary>Reads <c>sensor_msgs/Image</c> in place: encodings <c>rgb8</c>, <c>bgr8</c> and <c>mono8</c>.</summary>
internal static class ImageReader
{
    /// <summary>Views a message's pixels, or says which field is wrong and what was expected.</summary>
    public static bool TryView(Image image, out ImageView view, [NotNullWhen(false)] out string? problem)
    {
        view = default;
        problem = null;
        var (format, channels) = image.Encoding switch
        {
            "rgb8" => (PixelFormat.Rgb24, 3u),
            "bgr8" => (PixelFormat.Bgr24, 3u),
            "mono8" => (PixelFormat.Gray8, 1u),
            _ => (default, 0u),
        };
        if (channels == 0)
            problem = $"encoding is '{image.Encoding}', expected rgb8, bgr8 or mono8";
        else if (image.Width == 0 || image.Height == 0)
            problem = $"width x height is {image.Width} x {image.Height}, expected at least one pixel";
        else if (image.Step < (ulong)image.Width * channels)
            problem = $"step is {image.Step}, expected at least {(ulong)image.Width * channels} bytes a row";
        else if ((ulong)image.Step * image.Height != (ulong)image.Data.LongLength)
            problem = $"data holds {image.Data.LongLength} bytes, expected step x height = {(ulong)image.Step * image.Height}";
        else
            view = new ImageView(image.Data, (int)image.Width, (int)image.Height, (int)image.Step, format);
        return problem is null;
    }
}
