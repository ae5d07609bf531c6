using System.Globalization;

namespace Astro.Imaging;

/// <summary>How a camera exposes: by itself, or always alike.</summary>
/// <param name="Value">In the driver's own unit, which for most USB cameras is 100 µs; null for automatic.</param>
public sealed record CameraExposure(double? Value)
{
    /// <summary>The camera measures the light.</summary>
    public static CameraExposure Automatic { get; } = new((double?)null);

    /// <summary>As it was written: <c>auto</c> or the value.</summary>
    public override string ToString() => Value?.ToString(CultureInfo.InvariantCulture) ?? "auto";
}
