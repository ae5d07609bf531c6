using Astro.Imaging;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.Simulation.Rendering;

namespace Astro.Simulation;

/// <summary>The camera on the graph: <c>camera/image_raw</c> and <c>camera/camera_info</c> with one stamp.</summary>
internal sealed class CameraTopics
{
    /// <summary>Of the camera above the floor (m).</summary>
    public const double Height = 1.25;

    // With a queue of one a reader holds at most the frame that waits and the one that it works on; the ring leaves
    // several such readers most of a second.
    private const int RingSize = 8;

    private readonly SimulatedHome _home;
    private readonly SimulatedCamera _camera;
    private readonly IPublisher<Image> _images;
    private readonly IPublisher<CameraInfo> _infos;
    private readonly (Image Message, ImageBuffer Buffer)[] _ring;
    private readonly PersonView[] _people;
    private ulong _frame;

    public CameraTopics(INode node, SimulatedHome home, SimulatedCamera camera)
    {
        if (camera.Looks.Count != home.People.Length)
            throw new ArgumentException("Every person of the home needs a model, and no one else.", nameof(camera));
        (_home, _camera) = (home, camera);
        _images = node.CreatePublisher<Image>("camera/image_raw", QosProfile.SensorData);
        _infos = node.CreatePublisher<CameraInfo>("camera/camera_info", QosProfile.SensorData);
        _ring = [.. Enumerable.Range(0, RingSize).Select(_ => NewFrame(camera.Renderer.Camera))];
        _people = new PersonView[camera.Looks.Count];
    }

    public void Publish(Time stamp)
    {
        var robot = _home.Robot.Pose;
        for (int i = 0; i < _people.Length; i++)
        {
            var person = _home.People[i];
            _people[i] = new(_camera.Looks[i], person.Position.X, person.Position.Y, person.BodyYaw, person.HeadYaw,
                0, person.Posture);
        }

        var (message, buffer) = _ring[_frame % RingSize];
        _camera.Renderer.Render(new(robot.X, robot.Y, Height, robot.Yaw), _people, buffer, _frame++);
        message.Header.Stamp = stamp;
        _infos.Publish(NewInfo(_camera.Renderer.Camera, stamp));
        _images.Publish(message);
    }

    private static (Image, ImageBuffer) NewFrame(CameraModel camera)
    {
        var buffer = new ImageBuffer(camera.Width, camera.Height, PixelFormat.Rgb24);
        return (new Image
        {
            Header = new Header { FrameId = Frames.CameraOptical },
            Width = (uint)camera.Width,
            Height = (uint)camera.Height,
            Encoding = "rgb8",
            Step = (uint)camera.Width * 3,
            Data = buffer.Pixels,
        }, buffer);
    }

    /// <summary>What an ideal camera says of itself.</summary>
    public static CameraInfo NewInfo(CameraModel camera, Time stamp) => new()
    {
        Header = new Header { FrameId = Frames.CameraOptical, Stamp = stamp },
        Width = (uint)camera.Width,
        Height = (uint)camera.Height,
        DistortionModel = "plumb_bob",
        D = new double[5],
        K = [camera.Fx, 0, camera.Cx, 0, camera.Fy, camera.Cy, 0, 0, 1],
        R = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        P = [camera.Fx, 0, camera.Cx, 0, 0, camera.Fy, camera.Cy, 0, 0, 0, 1, 0],
    };
}
