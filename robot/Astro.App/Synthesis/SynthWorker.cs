using System.Numerics;
using Astro.Imaging;
using Astro.Simulation;
using Astro.Simulation.Studio;
using Astro.Vision;

namespace Astro.App.Synthesis;

/// <summary>Makes pieces of synthetic data, one after the other, on one thread.</summary>
internal sealed class SynthWorker
{
    private const int CropQuality = 95;
    private const int FrameQuality = 92;

    // Training spoils crops further, down to faces of 16 px.
    private const double LeastWidth = 24;

    // More often than in life, and by everybody: otherwise hats and glasses would be learnt as part of a face, and
    // whoever takes them off would be somebody else.
    private const double Worn = 0.5;

    // Likewise hair, which a hat may hide: what stays of somebody is the face.
    private const double Makeovers = 0.75;
    private const int Plane = FaceAligner.Side * FaceAligner.Side;

    private readonly SynthFolder _folder;
    private readonly PortraitSampler _portraits;
    private readonly FrameSampler _frames;
    private readonly float[] _planes = new float[3 * Plane];
    private readonly ImageBuffer _crop = new(FaceAligner.Side, FaceAligner.Side, PixelFormat.Rgb24);

    public SynthWorker(SynthFolder folder, SynthOptions options, Func<int, World> homes, Backdrops backdrops)
    {
        _folder = folder;
        _portraits = new PortraitSampler(
            backdrops, new PortraitOptions
            {
                Seed = options.Seed,
                LeastWidth = LeastWidth,
                Hats = Worn,
                Glasses = Worn,
                Makeovers = Makeovers,
            });
        _frames = new FrameSampler(homes, backdrops, new FrameOptions
        {
            Seed = options.Seed,
            FirstIdentity = options.FirstIdentity,
            FramesPerHome = SynthRun.FramesPerHome,
        });
    }

    public void Make(SynthPiece piece)
    {
        var rows = new SynthRows();
        for (var i = 0; i < piece.Images; i++)
        {
            if (piece.Table == "crops")
                Crop(piece.First, i, rows);
            else
                Frame(piece.First + i, rows);
        }

        _folder.Complete(piece, rows);
    }

    private void Crop(int identity, int view, SynthRows rows)
    {
        var portrait = _portraits.Take(identity, view);
        var points = portrait.Face.Landmarks;
        FaceAligner.Align(
            portrait.Image.View,
            new FaceLandmarks(points.RightEye, points.LeftEye, points.Nose, points.RightMouth, points.LeftMouth),
            new ChannelScale(Vector3.One, new Vector3(0.5f)), _planes);
        for (var i = 0; i < Plane; i++)
        {
            for (var channel = 0; channel < 3; channel++)
                _crop.Pixels[3 * i + channel] = (byte)_planes[channel * Plane + i];
        }

        var file = $"crops/{identity}/{view}.jpg";
        _folder.Write(file, ImageFile.EncodeJpeg(_crop.View, CropQuality, fullChroma: true));
        rows.Add(file, portrait);
    }

    private void Frame(int number, SynthRows rows)
    {
        var frame = _frames.Take(number);
        var file = $"frames/{number}.jpg";
        _folder.Write(file, ImageFile.EncodeJpeg(frame.Image.View, FrameQuality));
        rows.Add(file, frame);
    }
}
