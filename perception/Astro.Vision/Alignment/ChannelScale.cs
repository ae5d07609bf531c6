using System.Numerics;

namespace Astro.Vision;

/// <summary>
/// How a network wants a channel's 0–255 value: <c>value · Factor + Offset</c>, for red, green and blue.
/// </summary>
/// <param name="Factor">Multiplied first.</param>
/// <param name="Offset">Added then.</param>
public readonly record struct ChannelScale(Vector3 Factor, Vector3 Offset)
{
    /// <summary>Values as they are.</summary>
    public static ChannelScale Identity { get; } = new(Vector3.One, Vector3.Zero);

    /// <summary>
    /// Zero mean and unit variance over ImageNet: means 0.485, 0.456, 0.406, deviations 0.229, 0.224, 0.225.
    /// </summary>
    public static ChannelScale ImageNet { get; } =
        Normalising(new Vector3(0.485f, 0.456f, 0.406f), new Vector3(0.229f, 0.224f, 0.225f));

    private static ChannelScale Normalising(Vector3 mean, Vector3 deviation) =>
        new(Vector3.One / (255 * deviation), -mean / deviation);
}
