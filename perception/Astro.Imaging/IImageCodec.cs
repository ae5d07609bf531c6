namespace Astro.Imaging;

/// <summary>
/// What <see cref="ImageFile"/> decodes and encodes with. It is handed what begins like a JPEG or PNG and has neither
/// been measured nor checked.
/// </summary>
public interface IImageCodec
{
    /// <summary>Decodes a JPEG as <see cref="PixelFormat.Rgb24"/>, as it is stored: its orientation is not
    /// applied.</summary>
    /// <param name="data">The encoded image, whole.</param>
    /// <param name="source">What to call it in an error.</param>
    /// <exception cref="ImageFormatException">It is damaged, if only in part, or too large.</exception>
    ImageBuffer DecodeJpeg(ReadOnlySpan<byte> data, string source);

    /// <summary>Decodes a PNG of any kind as <see cref="PixelFormat.Rgb24"/>; alpha is dropped.</summary>
    /// <param name="data">The encoded image, whole.</param>
    /// <param name="source">What to call it in an error.</param>
    /// <exception cref="ImageFormatException">It is damaged or too large.</exception>
    ImageBuffer DecodePng(ReadOnlySpan<byte> data, string source);

    /// <summary>Encodes as baseline JPEG.</summary>
    /// <param name="image">The pixels.</param>
    /// <param name="quality">1 (smallest) to 100 (best).</param>
    /// <param name="fullChroma">Whether colour keeps the full resolution (4:4:4) instead of half of it (4:2:0).</param>
    /// <exception cref="NotSupportedException">It cannot keep it.</exception>
    byte[] EncodeJpeg(ImageView image, int quality, bool fullChroma);

    /// <summary>Encodes as PNG, without loss: gray stays gray, the others become RGB.</summary>
    byte[] EncodePng(ImageView image);
}
