using Astro.Imaging;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Perception;

/// <summary>
/// A camera on the graph: publishes <c>camera/image_raw</c>, each frame stamped when it was acquired. Of a camera what
/// comes faster than it is looked at is left out; of a recording every frame is published, the next one once all that
/// the last one set off in this process is done.
/// </summary>
public sealed class CameraNode : IAsyncDisposable
{
    /// <summary>How many frames the capture must hold. A reader with a queue of one holds the frame that waits and the
    /// one that it works on; the ring leaves several such readers time.</summary>
    public const int Held = 8;

    private const string Frame = "camera_optical";

    private readonly INode _node;
    private readonly FrameCapture _capture;
    private readonly IPublisher<Image> _images;
    private readonly Action _pump;
    private readonly Image[] _ring;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isPosted;
    private long _published;

    /// <summary>Begins to publish.</summary>
    /// <param name="node">The node to live on.</param>
    /// <param name="capture">Where frames come from, holding <see cref="Held"/> of them; remains the caller's, and is
    /// disposed after this.</param>
    public CameraNode(INode node, FrameCapture capture)
    {
        (_node, _capture, _pump) = (node, capture, Pump);
        _images = node.CreatePublisher<Image>("camera/image_raw", QosProfile.SensorData);
        _ring = [.. Enumerable.Range(0, Held).Select(_ => new Image { Header = new Header { FrameId = Frame } })];
        capture.Changed += Post;
        Post();
    }

    /// <summary>Complete when a recording is over and all its frames are published; failed when it cannot be read
    /// on.</summary>
    public Task Ended => _ended.Task;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _capture.Changed -= Post;
        return _images.DisposeAsync();
    }

    private void Post()
    {
        if (Interlocked.Exchange(ref _isPosted, 1) == 0)
            _node.Graph.Post(_pump);
    }

    /// <summary>Runs on the executor, once at a time: what a frame sets off is queued before the next one.</summary>
    private void Pump()
    {
        try
        {
            var isOver = _capture.Status.State == CaptureState.Ended;
            if (_capture.TryTake(out var frame))
                Publish(frame);
            else if (isOver)
                _ended.TrySetResult();
        }
        catch (Exception error)
        {
            _ended.TrySetException(error);
        }
        Volatile.Write(ref _isPosted, 0);
        if (_capture.HasFrame || (_capture.Status.State == CaptureState.Ended && !_ended.Task.IsCompleted))
            Post();
    }

    private void Publish(in CapturedFrame frame)
    {
        var message = _ring[_published++ % Held];
        var image = frame.Image;
        message.Header.Stamp = _node.Graph.Clock.Now - _capture.AgeOf(frame);
        (message.Width, message.Height, message.Step) = ((uint)image.Width, (uint)image.Height, (uint)image.Stride);
        message.Encoding = ImageReader.EncodingOf(image.Format);
        message.Data = image.Pixels;
        _images.Publish(message);
    }
}
