using Astro.Simulation.Rendering;
using Astro.Simulation.Studio;
using Astro.Vision;

namespace Astro.App.Recognition;

/// <summary>What is true of pictures, in the words of perception.</summary>
internal static class Truths
{
    public static FaceBox ToVision(this PixelBox box) => new(box.X, box.Y, box.Width, box.Height);

    public static FaceLandmarks ToVision(this PhotoLandmarks points) =>
        new(points.RightEye, points.LeftEye, points.Nose, points.RightMouth, points.LeftMouth);
}
