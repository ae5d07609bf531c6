namespace Astro.Imaging;

/// <summary>
/// Pictures as a recording: a JPEG or PNG file, or all of a folder in the ordinal order of their names. Each is shown
/// for a while, and darkness between two of them, since what stands in the same place of different pictures is not
/// the same thing.
/// </summary>
/// <param name="path">The file or folder.</param>
/// <param name="options">For how long each is shown.</param>
public sealed class PictureReader(string path, PictureReaderOptions? options = null) : IFrameReader
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png"];

    private readonly PictureReaderOptions _options = options ?? new PictureReaderOptions();
    private string[] _files = [];
    private ImageBuffer? _picture;
    private long _frame;

    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public TimeSpan? Period => _options.Period;

    private long FramesShown => Math.Max(1, (long)(_options.Shown / _options.Period));

    private long FramesAPicture => FramesShown + (long)Math.Ceiling(_options.Dark / _options.Period);

    /// <summary>Whether there is a folder, or a file whose name is a picture's.</summary>
    public static bool Accepts(string path) =>
        Directory.Exists(path) || (File.Exists(path) && IsPicture(path));

    /// <inheritdoc/>
    public void Open()
    {
        _frame = -1;
        _picture = null;
        _files = File.Exists(path) ? [path] : Pictures(path);
    }

    /// <inheritdoc/>
    public bool Grab() => ++_frame < FramesAPicture * _files.Length - (FramesAPicture - FramesShown);

    /// <inheritdoc/>
    public void Retrieve(ref ImageBuffer? buffer)
    {
        var (picture, frame) = Math.DivRem(_frame, FramesAPicture);
        if (frame == 0 || _picture is null)
            _picture = ImageFile.Load(_files[picture]);
        if (buffer is null || (buffer.Width, buffer.Height, buffer.Format)
            != (_picture.Width, _picture.Height, _picture.Format))
            buffer = new ImageBuffer(_picture.Width, _picture.Height, _picture.Format);
        if (frame < FramesShown)
            _picture.Pixels.CopyTo(buffer.Pixels, 0);
        else
            Array.Clear(buffer.Pixels);
    }

    /// <inheritdoc/>
    public void Close() => _picture = null;

    private static string[] Pictures(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{folder}: no such file or folder");
        string[] files = [.. Directory.GetFiles(folder).Where(IsPicture)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)];
        return files is not []
            ? files
            : throw new FormatException($"{folder}: no picture in the folder, expected .jpg, .jpeg or .png files");
    }

    private static bool IsPicture(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
