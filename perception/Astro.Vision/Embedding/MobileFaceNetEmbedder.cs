using System.Numerics.Tensors;
using Astro.Imaging;
using Astro.Vision.Inference;
using Astro.Vision.Models;

namespace Astro.Vision;

/// <summary>
/// MobileFaceNet (Chen et al., "MobileFaceNets: Efficient CNNs for Accurate Real-Time Face Verification on Mobile
/// Devices", 2018) through ONNX Runtime: input <c>1×3×112×112</c>, RGB, ImageNet's mean and standard deviation; output
/// 128 numbers. A call allocates nothing, and erases from the network's tensors what it showed them.
/// </summary>
public sealed class MobileFaceNetEmbedder : IFaceEmbedder
{
    private const string InputName = "input0";
    private const string OutputName = "output0";
    private const int Length = 128;
    private readonly ModelSession _session;
    private readonly NativeTensor _input = new(1, 3, FaceAligner.Side, FaceAligner.Side);
    private readonly NativeTensor _output = new(1, Length);

    /// <summary>Loads a model whose bytes were verified.</summary>
    /// <exception cref="ModelException">It is not MobileFaceNet.</exception>
    public MobileFaceNetEmbedder(ModelFile model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _session = new ModelSession(model);
        try
        {
            _session.Require(InputName, input: true, 1, 3, FaceAligner.Side, FaceAligner.Side);
            _session.Require(OutputName, input: false, 1, Length);
            _session.BindInput(InputName, _input);
            _session.BindOutput(OutputName, _output);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Loads whatever lies at <paramref name="path"/>, without a manifest to verify it against.</summary>
    /// <exception cref="ModelException">It is not MobileFaceNet.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public MobileFaceNetEmbedder(string path) : this(ModelFile.Read(path, ModelDomain.Photo))
    {
    }

    /// <inheritdoc/>
    public int Dimensions => Length;

    /// <inheritdoc/>
    public string ModelId => _session.Model.Id;

    /// <summary>What kind of faces the model knows.</summary>
    public ModelDomain Domain => _session.Model.Domain;

    /// <inheritdoc/>
    public void Embed(ImageView image, in FaceLandmarks landmarks, Span<float> template)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(template.Length, Length, nameof(template));
        FaceAligner.Align(image, landmarks, ChannelScale.ImageNet, _input.Span);
        _session.Run();
        var raw = _output.Span;
        var length = TensorPrimitives.Norm(raw);
        TensorPrimitives.Divide(raw, length > 0 ? length : 1, template);
        raw.Clear();
        _input.Span.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _input.Dispose();
        _output.Dispose();
    }
}
