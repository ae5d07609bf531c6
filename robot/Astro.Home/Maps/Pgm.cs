namespace Astro.Home;

/// <summary>Reads portable graymaps, plain (P2) and raw (P5): https://netpbm.sourceforge.net/doc/pgm.html.</summary>
internal sealed class Pgm
{
    private const int MaxSide = 32_768;

    private readonly byte[] _bytes;
    private readonly string _path;
    private int _at;

    private Pgm(string path, byte[] bytes) => (_path, _bytes) = (path, bytes);

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Grey levels from 0 to 1, top row first.</summary>
    public float[] Shades { get; private set; } = [];

    public static Pgm Load(string path)
    {
        var pgm = new Pgm(path, FileContent.ReadBytes(path));
        pgm.Read();
        return pgm;
    }

    private void Read()
    {
        if (_bytes.Length < 2 || _bytes[0] != 'P' || _bytes[1] is not ((byte)'2' or (byte)'5'))
            throw Error("expected a PGM image (P2 or P5)");
        bool plain = _bytes[1] == '2';
        _at = 2;
        Width = Number("width", 1, MaxSide);
        Height = Number("height", 1, MaxSide);
        int max = Number("maximum", 1, 65_535);
        if (plain)
            ReadPlain(max);
        else
            ReadRaw(max);
    }

    private void ReadPlain(int max)
    {
        // Two bytes a pixel is the least that a plain image takes, but for the last pixel's separator.
        if ((long)Width * Height * 2 - 1 > _bytes.Length - _at)
            throw WrongSize();
        Shades = new float[Width * Height];
        for (int i = 0; i < Shades.Length; i++)
            Shades[i] = (float)Number($"pixel {i}", 0, max) / max;
        SkipSpace();
        if (_at != _bytes.Length)
            throw WrongSize();
    }

    private void ReadRaw(int max)
    {
        if (_at >= _bytes.Length || !IsSpace(_bytes[_at++]))
            throw Error("expected one blank after the header");
        int pixelBytes = max > 255 ? 2 : 1;
        if ((long)Width * Height * pixelBytes != _bytes.Length - _at)
            throw WrongSize();
        Shades = new float[Width * Height];
        for (int i = 0; i < Shades.Length; i++, _at += pixelBytes)
        {
            int value = pixelBytes == 1 ? _bytes[_at] : _bytes[_at] << 8 | _bytes[_at + 1];
            Shades[i] = Math.Min(1f, (float)value / max);
        }
    }

    private int Number(string what, int least, int most)
    {
        SkipSpace();
        int start = _at;
        long value = 0;
        while (_at < _bytes.Length && _bytes[_at] is >= (byte)'0' and <= (byte)'9' && value <= most)
            value = value * 10 + _bytes[_at++] - '0';
        if (start == _at && start == _bytes.Length)
            throw WrongSize();
        return start < _at && value >= least && value <= most
            ? (int)value
            : throw Error($"{what}: expected a number from {least} to {most}");
    }

    private void SkipSpace()
    {
        for (; _at < _bytes.Length; _at++)
        {
            if (_bytes[_at] == '#')
            {
                while (_at + 1 < _bytes.Length && _bytes[_at + 1] is not ((byte)'\n' or (byte)'\r'))
                    _at++;
            }
            else if (!IsSpace(_bytes[_at]))
            {
                return;
            }
        }
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or >= 9 and <= 13;

    private MapFormatException WrongSize() =>
        Error($"expected exactly {Width} x {Height} pixels, as the header says");

    private MapFormatException Error(string expected) => new($"{_path}: {expected}");
}
