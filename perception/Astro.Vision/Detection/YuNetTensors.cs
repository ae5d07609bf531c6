using Astro.Vision.Inference;

namespace Astro.Vision.Detection;

/// <summary>YuNet's input and its twelve outputs for one image size, bound to a session.</summary>
internal sealed class YuNetTensors : IDisposable
{
    public const string InputName = "input";

    /// <summary>What every stride has, and how many numbers a cell.</summary>
    public static readonly (string Name, int Depth)[] Outputs = [("cls", 1), ("obj", 1), ("bbox", 4), ("kps", 10)];

    private readonly int[] _strides;
    private readonly NativeTensor[] _outputs;

    public YuNetTensors(ModelSession session, int[] strides, int width, int height, int padding)
    {
        _strides = strides;
        (Width, Height) = (width, height);
        (Columns, Rows) = (RoundUp(width, padding), RoundUp(height, padding));
        Input = new NativeTensor(1, 3, Rows, Columns);
        session.BindInput(InputName, Input);
        _outputs = new NativeTensor[strides.Length * Outputs.Length];
        var cellsInAll = 0;
        for (var i = 0; i < _outputs.Length; i++)
        {
            var stride = strides[i / Outputs.Length];
            var (name, depth) = Outputs[i % Outputs.Length];
            var cells = Columns / stride * (Rows / stride);
            _outputs[i] = new NativeTensor(1, cells, depth);
            session.BindOutput($"{name}_{stride}", _outputs[i]);
            cellsInAll += depth == 1 && name == Outputs[0].Name ? cells : 0;
        }
        Candidates = new FaceDetection[cellsInAll];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The input's width: the image's, padded.</summary>
    public int Columns { get; }

    /// <summary>The input's height: the image's, padded.</summary>
    public int Rows { get; }

    public NativeTensor Input { get; }

    /// <summary>Room for every cell of every stride.</summary>
    public FaceDetection[] Candidates { get; }

    public YuNetGrid Grid(int stride)
    {
        var first = stride * Outputs.Length;
        return new YuNetGrid
        {
            Stride = _strides[stride],
            Columns = Columns / _strides[stride],
            Class = _outputs[first].Span,
            Objectness = _outputs[first + 1].Span,
            Box = _outputs[first + 2].Span,
            Points = _outputs[first + 3].Span,
        };
    }

    public void Dispose()
    {
        Input.Dispose();
        foreach (var output in _outputs)
            output.Dispose();
    }

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
