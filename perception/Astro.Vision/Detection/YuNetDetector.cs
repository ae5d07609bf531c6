using System.Numerics;
using Astro.Imaging;
using Astro.Vision.Detection;
using Astro.Vision.Inference;
using Astro.Vision.Models;

namespace Astro.Vision;

/// <summary>
/// YuNet (Wu, Peng and Yu, 2023) through ONNX Runtime: input <c>1×3×H×W</c>, BGR, 0–255, sides padded to multiples of
/// 32. Buffers are kept for the last image size; while it does not change, a call allocates nothing.
/// </summary>
public sealed class YuNetDetector : IFaceDetector
{
    private const int Padding = 32;
    private static readonly int[] Strides = [8, 16, 32];
    private readonly ModelSession _session;
    private readonly YuNetOptions _options;
    private readonly NonMaximumSuppression _suppression = new();
    private YuNetTensors? _tensors;
    private ImageBuffer? _reduced;

    /// <summary>Loads a model whose bytes were verified.</summary>
    /// <exception cref="ModelException">It is not YuNet.</exception>
    public YuNetDetector(ModelFile model, YuNetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        _options = options ?? new YuNetOptions();
        _session = new ModelSession(model);
        try
        {
            _session.Require(YuNetTensors.InputName, input: true, -1, 3, -1, -1);
            foreach (var stride in Strides)
                foreach (var (output, depth) in YuNetTensors.Outputs)
                    _session.Require($"{output}_{stride}", input: false, -1, -1, depth);
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    /// <summary>Loads whatever lies at <paramref name="path"/>, without a manifest to verify it against.</summary>
    /// <exception cref="ModelException">It is not YuNet.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public YuNetDetector(string path, YuNetOptions? options = null)
        : this(ModelFile.Read(path, ModelDomain.Photo), options)
    {
    }

    /// <summary>What kind of faces the model knows.</summary>
    public ModelDomain Domain => _session.Model.Domain;

    /// <inheritdoc/>
    public int Detect(ImageView image, Span<FaceDetection> faces)
    {
        var scale = Math.Min(1f, (float)_options.MaxSide / Math.Max(image.Width, image.Height));
        if (scale < 1)
            image = Reduce(image, scale);
        var tensors = Prepare(image.Width, image.Height);
        PlanarTensor.WriteBgr(image, tensors.Input.Span, tensors.Columns, tensors.Rows);
        _session.Run();
        var candidates = 0;
        for (var i = 0; i < Strides.Length; i++)
            candidates = YuNetDecoder.Decode(
                tensors.Grid(i), _options.ScoreThreshold, tensors.Candidates, candidates);
        var found = _suppression.Select(tensors.Candidates.AsSpan(0, candidates), _options.OverlapThreshold, faces);
        if (scale < 1)
            Enlarge(faces[..found], 1 / scale);
        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tensors?.Dispose();
        _session.Dispose();
    }

    private YuNetTensors Prepare(int width, int height)
    {
        if (_tensors is { } kept && kept.Width == width && kept.Height == height)
            return kept;
        _session.Unbind();
        _tensors?.Dispose();
        return _tensors = new YuNetTensors(_session, Strides, width, height, Padding);
    }

    private ImageView Reduce(ImageView image, float scale)
    {
        var width = Math.Max(1, (int)(image.Width * scale));
        var height = Math.Max(1, (int)(image.Height * scale));
        if (_reduced is null || _reduced.Width != width || _reduced.Height != height || _reduced.Format != image.Format)
            _reduced = new ImageBuffer(width, height, image.Format);
        Resampling.Reduce(image, _reduced);
        return _reduced.View;
    }

    private static void Enlarge(Span<FaceDetection> faces, float factor)
    {
        foreach (ref var face in faces)
        {
            var box = face.Box;
            face.Box = new FaceBox(box.X * factor, box.Y * factor, box.Width * factor, box.Height * factor);
            foreach (ref var point in (Span<Vector2>)face.Landmarks)
                point *= factor;
        }
    }
}
