using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.Simulation;

/// <summary>One person's face while it is in sight: how often it was looked at, and what that has told.</summary>
internal sealed class OracleTrack(OracleOptions options)
{
    private Time? _seen;
    private Time? _looked;

    /// <summary>The transient id; a face that comes back after a while has another.</summary>
    public uint Id { get; private set; }

    /// <summary>How many looks were had.</summary>
    public int Looks { get; private set; }

    /// <summary>One of the constants of <c>astro/msg/Identity</c>.</summary>
    public byte Verdict { get; private set; }

    /// <summary>Takes a frame in that shows the face.</summary>
    /// <param name="face">How it shows it.</param>
    /// <param name="stamp">When.</param>
    /// <param name="enrolled">Whether it is somebody whom the robot knows.</param>
    /// <param name="lastId">The last id that was given away; counts up for a new track.</param>
    public void See(in FaceView face, Time stamp, bool enrolled, ref uint lastId)
    {
        if (_seen is not { } seen || stamp - seen > options.Memory)
            (Id, Looks, Verdict, _looked) = (++lastId, 0, Identity.Undecided, null);
        _seen = stamp;
        double turn = Math.Max(Math.Abs(face.Yaw), Math.Abs(face.Pitch));
        if (face.Width < options.MinLookWidth || turn > (enrolled ? options.MaxLookTurn : options.FrontalTurn)
            || (_looked is { } looked && stamp - looked < options.LookSpacing))
            return;
        _looked = stamp;
        Looks++;
        if (Looks >= (enrolled ? options.MinLooks : options.MinUnknownLooks))
            Verdict = enrolled ? Identity.Known : Identity.Unknown;
    }
}
