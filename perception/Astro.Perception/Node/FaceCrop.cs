using Astro.Imaging;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Vision;

namespace Astro.Perception;

/// <summary>Cuts a face out of a frame for REP-155's <c>cropped</c> topic: a square around the box's centre, scaled to
/// <see cref="Size"/>, black where it reaches beyond the frame.</summary>
internal static class FaceCrop
{
    /// <summary>Width and height (px), REP-155's default.</summary>
    public const int Size = 128;

    public static Image Cut(Header header, ImageView frame, in FaceBox box)
    {
        var channels = frame.Format.BytesPerPixel();
        var crop = new Image
        {
            Header = header,
            Width = Size,
            Height = Size,
            Step = (uint)(Size * channels),
            Encoding = ImageReader.EncodingOf(frame.Format),
            Data = new byte[Size * Size * channels],
        };
        var scale = Math.Max(box.Width, box.Height) / Size;
        var left = box.X + (box.Width - Size * scale) / 2;
        var top = box.Y + (box.Height - Size * scale) / 2;
        for (var y = 0; y < Size; y++)
        {
            var sourceY = (int)MathF.Floor(top + (y + 0.5f) * scale);
            for (var x = 0; x < Size; x++)
            {
                var sourceX = (int)MathF.Floor(left + (x + 0.5f) * scale);
                if ((uint)sourceX >= (uint)frame.Width || (uint)sourceY >= (uint)frame.Height)
                    continue;
                frame.Pixels.Slice(sourceY * frame.Stride + sourceX * channels, channels)
                    .CopyTo(crop.Data.AsSpan((y * Size + x) * channels));
            }
        }
        return crop;
    }
}
