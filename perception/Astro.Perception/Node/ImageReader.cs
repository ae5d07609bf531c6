using System.Diagnostics.CodeAnalysis;
using Astro.Imaging;
using Astro.Messages.SensorMsgs;

namespace Astro.Perception;

/// <summary>Reads <c>sensor_msgs/Image</c> in place: encodings <c>rgb8</c>, <c>bgr8</c> and <c>mono8</c>.</summary>
internal static class ImageReader
{
    /// <summary>What a message calls a pixel format.</summary>
    public static string EncodingOf(PixelFormat format) => format switch
    {
        PixelFormat.Gray8 => "mono8",
        PixelFormat.Bgr24 => "bgr8",
        _ => "rgb8",
    };

    /// <summary>Views a message's pixels, or says which field is wrong and what was expected.</summary>
    public static bool TryView(Image image, out ImageView view, [NotNullWhen(false)] out string? problem)
    {
        view = default;
        problem = null;
        PixelFormat? known = image.Encoding switch
        {
            "rgb8" => PixelFormat.Rgb24,
            "bgr8" => PixelFormat.Bgr24,
            "mono8" => PixelFormat.Gray8,
            _ => null,
        };
        if (known is not { } format)
        {
            problem = $"encoding is '{image.Encoding}', expected rgb8, bgr8 or mono8";
            return false;
        }
        var row = (ulong)image.Width * (ulong)format.BytesPerPixel();
        var length = (ulong)image.Step * image.Height;
        if (image.Width == 0 || image.Height == 0)
            problem = $"width x height is {image.Width} x {image.Height}, expected at least one pixel";
        else if (image.Step < row)
            problem = $"step is {image.Step}, expected at least {row} bytes a row";
        else if ((ulong)image.Data.LongLength != length)
            problem = $"data holds {image.Data.LongLength} bytes, expected step x height = {length}";
        else
            view = new ImageView(image.Data, (int)image.Width, (int)image.Height, (int)image.Step, format);
        return problem is null;
    }
}
