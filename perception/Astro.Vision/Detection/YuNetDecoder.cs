using System.Numerics;

namespace Astro.Vision.Detection;

/// <summary>
/// Decodes YuNet (Wu, Peng and Yu, "YuNet: A Tiny Millisecond-level Face Detector", 2023): anchor-free, one candidate a
/// cell.
/// </summary>
internal static class YuNetDecoder
{
    /// <summary>
    /// Writes every cell at or above <paramref name="threshold"/> and returns how many now are in use.
    /// </summary>
    /// <param name="grid">One stride's outputs.</param>
    /// <param name="threshold">The least score, 0 to 1.</param>
    /// <param name="candidates">Receives boxes and points in pixels of the network's input.</param>
    /// <param name="used">How many are in use already.</param>
    public static int Decode(in YuNetGrid grid, float threshold, Span<FaceDetection> candidates, int used)
    {
        var least = threshold * threshold;
        for (var cell = 0; cell < grid.Class.Length; cell++)
        {
            var squared = Math.Clamp(grid.Class[cell], 0, 1) * Math.Clamp(grid.Objectness[cell], 0, 1);
            if (!(squared >= least))
                continue;
            var corner = new Vector2(cell % grid.Columns, cell / grid.Columns);
            var box = grid.Box.Slice(4 * cell, 4);
            var centre = (corner + new Vector2(box[0], box[1])) * grid.Stride;
            var size = new Vector2(MathF.Exp(box[2]), MathF.Exp(box[3])) * grid.Stride;
            if (!float.IsFinite(size.X + size.Y + centre.X + centre.Y))
                continue;
            ref var face = ref candidates[used++];
            face.Score = MathF.Sqrt(squared);
            face.Box = new FaceBox(centre.X - size.X / 2, centre.Y - size.Y / 2, size.X, size.Y);
            var points = grid.Points.Slice(10 * cell, 10);
            for (var i = 0; i < FaceLandmarks.Count; i++)
                face.Landmarks[i] = (corner + new Vector2(points[2 * i], points[2 * i + 1])) * grid.Stride;
        }
        return used;
    }
}
