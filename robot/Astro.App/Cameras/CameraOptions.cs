using System.CommandLine;
using System.Globalization;
using Astro.App.Commands;
using Astro.Imaging;

namespace Astro.App.Cameras;

/// <summary>The options that say how a camera is to see.</summary>
internal static class CameraOptions
{
    public static Option<bool> Mirror { get; } = new("--mirror")
    {
        Description = "exchange right and left, as a mirror does",
    };

    public static Option<CameraExposure?> Exposure { get; } = new("--exposure")
    {
        Description = "auto, or a value in the camera's own unit (100 µs for most)",
        HelpName = "auto|N",
        CustomParser = result => OptionText.Read<CameraExposure?>(result, "auto or a number above 0", TryReadExposure),
    };

    public static Option<(int Width, int Height)?> Size { get; } = new("--size")
    {
        Description = "ask the camera for this size, of which it takes the nearest that it has",
        HelpName = "WxH",
        CustomParser = result => OptionText.Read<(int, int)?>(
            result, "width x height in pixels, as in 640x480", TryReadSize),
    };

    public static CameraSettings Read(ParseResult parsed) => new()
    {
        Exposure = parsed.GetValue(Exposure),
        Size = parsed.GetValue(Size),
    };

    private static bool TryReadExposure(string text, out CameraExposure? exposure)
    {
        exposure = null;
        if (text == "auto")
            exposure = CameraExposure.Automatic;
        else if (double.TryParse(text, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) && value > 0)
            exposure = new CameraExposure(value);
        return exposure is not null;
    }

    private static bool TryReadSize(string text, out (int, int)? size)
    {
        size = text.Split('x') is [var width, var height] && TryReadSide(width, out var w)
            && TryReadSide(height, out var h) ? (w, h) : null;
        return size is not null;
    }

    private static bool TryReadSide(string text, out int side) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side)
        && side is >= 1 and <= ImageFile.MaxSide;
}
