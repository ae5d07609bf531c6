namespace Astro.Imaging.Codecs;

/// <summary>JPEG through libturbojpeg, PNG through libspng, the system's shared libraries.</summary>
internal sealed class SystemCodec : IImageCodec
{
    public ImageBuffer DecodeJpeg(ReadOnlySpan<byte> data, string source) => JpegCodec.Decode(data, source);

    public ImageBuffer DecodePng(ReadOnlySpan<byte> data, string source) => PngCodec.Decode(data, source);

    public byte[] EncodeJpeg(ImageView image, int quality, bool fullChroma) =>
        JpegCodec.Encode(image, quality, fullChroma);

    public byte[] EncodePng(ImageView image) => PngCodec.Encode(image);
}
