namespace Astro.Imaging;

/// <summary>How the bytes of one pixel are laid out. Every channel is 8 bits, sRGB-encoded.</summary>
public enum PixelFormat
{
    /// <summary>One byte: luma.</summary>
    Gray8,

    /// <summary>Three bytes: red, green, blue (ROS's <c>rgb8</c>).</summary>
    Rgb24,

    /// <summary>Three bytes: blue, green, red (ROS's <c>bgr8</c>).</summary>
    Bgr24,
}

/// <summary>Facts about a <see cref="PixelFormat"/>.</summary>
public static class PixelFormatExtensions
{
    /// <summary>The number of bytes that one pixel takes: 1 or 3.</summary>
    public static int BytesPerPixel(this PixelFormat format) => format switch
    {
        PixelFormat.Gray8 => 1,
        PixelFormat.Rgb24 or PixelFormat.Bgr24 => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "not a pixel format"),
    };
}
