using Astro.Imaging;
using OpenCvSharp;

namespace Astro.Vision.OpenCv;

/// <summary>Frames through OpenCV's <c>VideoCapture</c>: of a camera, a video file or a stream.</summary>
public sealed class OpenCvReader : IFrameReader
{
    // CAP_PROP_OPEN_TIMEOUT_MSEC and CAP_PROP_READ_TIMEOUT_MSEC, which OpenCvSharp's enumeration lacks.
    private const int OpenTimeout = 53;
    private const int ReadTimeout = 54;

    // V4L2_CID_EXPOSURE_AUTO: drivers have the one automatic mode or the other.
    private const double Manual = 1;
    private const double AperturePriority = 3;
    private const double Automatic = 0;

    private const double FallbackRate = 25;
    private const double HighestRate = 1000;

    private readonly Func<VideoCapture> _open;
    private readonly CameraSettings _settings;
    private readonly bool _isFile;
    private readonly FrameMats _mats = new();
    private VideoCapture? _capture;

    private OpenCvReader(string name, bool isFile, CameraSettings? settings, Func<VideoCapture> open)
    {
        (Name, _isFile, _open) = (name, isFile, open);
        _settings = settings ?? new CameraSettings();
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public TimeSpan? Period { get; private set; }

    /// <summary>A camera of this machine: <c>/dev/video</c> and its number.</summary>
    /// <param name="index">The number.</param>
    /// <param name="settings">What to ask of it.</param>
    public static OpenCvReader OfDevice(int index, CameraSettings? settings = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var path = $"/dev/video{index}";
        return new OpenCvReader(path, isFile: false, settings, () =>
        {
            if (!File.Exists(path))
                throw new IOException($"{path}: there is no such camera");
            return new VideoCapture(index, VideoCaptureAPIs.V4L2);
        });
    }

    /// <summary>A video file, of which every frame counts.</summary>
    public static OpenCvReader OfFile(string path) => new(path, isFile: true, null, () =>
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: there is no such file");
        return new VideoCapture(path);
    });

    /// <summary>A stream: <c>rtsp://</c>, <c>http://</c> and what else FFmpeg reads.</summary>
    /// <param name="url">Where it is.</param>
    /// <param name="settings">For how long to wait for it.</param>
    public static OpenCvReader OfUrl(string url, CameraSettings? settings = null)
    {
        var patience = (int)(settings ?? new CameraSettings()).Patience.TotalMilliseconds;
        return new OpenCvReader(url, isFile: false, settings, () => new VideoCapture(url, VideoCaptureAPIs.FFMPEG,
        [
            OpenTimeout, patience, ReadTimeout, patience,
        ]));
    }

    /// <inheritdoc/>
    public void Open()
    {
        OpenCvLibrary.Require();
        Close();
        try
        {
            _capture = _open();
            if (!_capture.IsOpened())
                throw new IOException($"{Name}: cannot be opened as a {(_isFile ? "video" : "camera or stream")}");
            Apply(_capture);
            Period = _isFile ? TimeSpan.FromSeconds(1 / Rate(_capture.Fps)) : null;
        }
        catch (Exception error) when (IsOpenCvs(error))
        {
            Close();
            throw Named(error);
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <inheritdoc/>
    public bool Grab()
    {
        try
        {
            return _capture!.Grab();
        }
        catch (Exception error) when (IsOpenCvs(error))
        {
            throw Named(error);
        }
    }

    /// <inheritdoc/>
    public void Retrieve(ref ImageBuffer? buffer)
    {
        try
        {
            if (_mats.Retrieve(_capture!, ref buffer))
                return;
        }
        catch (Exception error) when (IsOpenCvs(error))
        {
            throw Named(error);
        }
        throw new IOException($"{Name}: a frame cannot be decoded, or has not 8 bits a channel");
    }

    /// <inheritdoc/>
    public void Close()
    {
        _capture?.Dispose();
        _capture = null;
        _mats.Clear();
    }

    private static double Rate(double said) => said is > 0 and <= HighestRate ? said : FallbackRate;

    private static bool IsOpenCvs(Exception error) => error is OpenCVException or OpenCvSharpException;

    private IOException Named(Exception error) => new($"{Name}: {error.Message.ReplaceLineEndings(" ")}", error);

    /// <summary>Tells a camera what is asked of it.</summary>
    private void Apply(VideoCapture capture)
    {
        if (_settings.Size is { } size && !(capture.Set(VideoCaptureProperties.FrameWidth, size.Width)
            && capture.Set(VideoCaptureProperties.FrameHeight, size.Height)))
            throw new IOException($"{Name}: refuses the size {size.Width}x{size.Height}");
        var taken = _settings.Exposure switch
        {
            null => true,
            { Value: { } value } => capture.Set(VideoCaptureProperties.AutoExposure, Manual)
                && capture.Set(VideoCaptureProperties.Exposure, value),
            _ => capture.Set(VideoCaptureProperties.AutoExposure, AperturePriority)
                || capture.Set(VideoCaptureProperties.AutoExposure, Automatic),
        };
        if (!taken)
            throw new IOException($"{Name}: refuses the exposure {_settings.Exposure}");
    }
}
