using Astro.Messages.SensorMsgs;
using Astro.Vision;

namespace Astro.Perception;

/// <summary>Reads the pinhole model of <c>sensor_msgs/CameraInfo</c>.</summary>
internal static class IntrinsicsReader
{
    /// <summary>The intrinsics for frames of that size (px); null from a camera that is not calibrated (a focal length
    /// of 0, by the message's definition) or calibrated for another size.</summary>
    public static CameraIntrinsics? Read(CameraInfo info, uint width, uint height)
    {
        var (fx, fy) = (info.K[0], info.K[4]);
        return fx > 0 && fy > 0 && info.Width == width && info.Height == height
            ? new CameraIntrinsics(fx, fy, info.K[2], info.K[5], (int)width, (int)height)
            : null;
    }
}
