using Astro.Imaging;
using Astro.Vision;
using Astro.Vision.Detection;
using Astro.Vision.Inference;
using Astro.Vision.Models;

namespace Astro.Benchmarks;

/// <summary>The two networks with nothing around them: tensors filled once, then only run.</summary>
internal sealed class BareNetworks : IDisposable
{
    private readonly ModelSession _detector;
    private readonly ModelSession _embedder;
    private readonly YuNetTensors _frame;
    private readonly NativeTensor _face = new(1, 3, FaceAligner.Side, FaceAligner.Side);
    private readonly NativeTensor _template = new(1, 128);

    public BareNetworks(ModelFile detect, ModelFile embed, int width, int height)
    {
        _detector = new ModelSession(detect);
        _embedder = new ModelSession(embed);
        _frame = new YuNetTensors(_detector, [8, 16, 32], width, height, 32);
        _embedder.BindInput("input0", _face);
        _embedder.BindOutput("output0", _template);
    }

    public void Fill(ImageView frame, in FaceLandmarks landmarks)
    {
        PlanarTensor.WriteBgr(frame, _frame.Input.Span, _frame.Columns, _frame.Rows);
        FaceAligner.Align(frame, landmarks, ChannelScale.ImageNet, _face.Span);
    }

    public void Run()
    {
        _detector.Run();
        _embedder.Run();
    }

    public void Dispose()
    {
        _detector.Dispose();
        _embedder.Dispose();
        _frame.Dispose();
        _face.Dispose();
        _template.Dispose();
    }
}
