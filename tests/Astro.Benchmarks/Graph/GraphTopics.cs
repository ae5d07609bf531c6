using Astro.Messages.SensorMsgs;
using Astro.Ros;

namespace Astro.Benchmarks;

/// <summary>What both processes of <see cref="GraphBenchmark"/> know.</summary>
internal static class GraphTopics
{
    public const string Ping = "ping";
    public const string Pong = "pong";
    public const string PicturePing = "picture_ping";
    public const string PicturePong = "picture_pong";
    public const string Pictures = "pictures";
    public const string Switch = "switch";

    /// <summary>A <c>geometry_msgs/Twist</c> in CDR (bytes), without the encapsulation header.</summary>
    public const int TwistLength = 48;

    /// <summary>A 640×480 RGB picture in CDR (bytes), without the encapsulation header.</summary>
    public static readonly int PictureLength = Cdr.Serialize(NewPicture()).Length - Cdr.HeaderLength;

    /// <summary>As ddsperf's pings: reliable, the last one only.</summary>
    public static QosProfile Newest { get; } = new(1);

    public static Image NewPicture() => new()
    {
        Width = 640,
        Height = 480,
        Step = 1920,
        Encoding = "rgb8",
        Data = new byte[640 * 480 * 3],
    };
}
