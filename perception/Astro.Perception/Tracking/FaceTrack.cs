using System.Numerics;
using Astro.Ros;
using Astro.Vision;

namespace Astro.Perception;

/// <summary>One face followed over frames. The object is reused once the track has ended; its id is not.</summary>
public sealed class FaceTrack
{
    /// <summary>How much of a prediction's error, per second, goes into the velocity.</summary>
    private const float VelocityGain = 0.5f;

    /// <summary>What a velocity that nothing confirms keeps from frame to frame.</summary>
    private const float CoastDamping = 0.9f;

    private Vector2 _velocity;
    private int _hits;

    internal FaceTrack(int slot) => Slot = slot;

    /// <summary>The track's place in the tracker's pool, from 0; free again once the track has ended.</summary>
    public int Slot { get; }

    /// <summary>Counts up from 1; never used twice.</summary>
    public uint Id { get; private set; }

    /// <summary>The last detection, in pixels of its frame.</summary>
    public FaceDetection Detection { get; private set; }

    /// <summary>Whether the face was detected in the newest frame.</summary>
    public bool Visible { get; internal set; }

    /// <summary>Whether the face was detected often enough to believe in it.</summary>
    public bool Confirmed { get; private set; }

    /// <summary>When the face was last detected.</summary>
    public Time LastSeen { get; private set; }

    /// <summary>Where the centre is expected in the frame that is being worked on (px).</summary>
    internal Vector2 Centre { get; private set; }

    /// <summary>The face's size (px): the root of its box's area.</summary>
    internal float Size { get; private set; }

    internal static Vector2 CentreOf(in FaceBox box) => new(box.X + box.Width / 2, box.Y + box.Height / 2);

    internal static float SizeOf(in FaceBox box) => MathF.Sqrt(Math.Max(1, box.Width * box.Height));

    internal void Start(uint id, in FaceDetection detection, Time stamp, int confirmHits)
    {
        Id = id;
        _velocity = Vector2.Zero;
        _hits = 0;
        Confirmed = false;
        Centre = CentreOf(detection.Box);
        See(detection, stamp, seconds: 0, confirmHits);
    }

    /// <summary>Moves the track to where it should be <paramref name="seconds"/> later.</summary>
    internal void Predict(float seconds) => Centre += _velocity * seconds;

    /// <summary>Corrects the prediction by a detection (an alpha-beta filter with alpha 1: boxes are exact to a pixel
    /// or two, and what must be smooth is the velocity).</summary>
    internal void See(in FaceDetection detection, Time stamp, float seconds, int confirmHits)
    {
        var centre = CentreOf(detection.Box);
        if (seconds > 0)
            _velocity += (_hits == 1 ? 1 : VelocityGain) * (centre - Centre) / seconds;
        Centre = centre;
        Size = SizeOf(detection.Box);
        Detection = detection;
        LastSeen = stamp;
        Visible = true;
        _hits++;
        Confirmed |= _hits >= confirmHits;
    }

    /// <summary>Goes on without a detection, carried along by what the whole picture does.</summary>
    internal void Coast(Vector2 pan, float seconds)
    {
        Centre += pan;
        _velocity *= CoastDamping;
        if (seconds > 0)
            _velocity += VelocityGain * pan / seconds;
        Visible = false;
    }
}
