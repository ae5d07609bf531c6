using Astro.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace Astro.Vision.Inference;

/// <summary>
/// One network on one thread. The calling thread does all the work: on a robot's few cores another thread gains
/// nothing, and a pool that spins takes the cores from navigation. Tensors are bound once; running them again
/// allocates nothing.
/// </summary>
internal sealed class ModelSession : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private OrtIoBinding _binding;

    public ModelSession(ModelFile model)
    {
        Model = model;
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        options.AddSessionConfigEntry("session.inter_op.allow_spinning", "0");
        try
        {
            _session = new InferenceSession(model.Content, options);
        }
        catch (OnnxRuntimeException refused)
        {
            throw new ModelException($"{model.Path}: not a model that ONNX Runtime can load", refused);
        }
        _binding = _session.CreateIoBinding();
    }

    public ModelFile Model { get; }

    /// <summary>Checks that the network is the kind that the caller knows how to feed.</summary>
    /// <exception cref="ModelException">An input or output is missing or has another shape.</exception>
    public void Require(string name, bool input, params ReadOnlySpan<int> shape)
    {
        var all = input ? _session.InputMetadata : _session.OutputMetadata;
        var kind = input ? "input" : "output";
        if (!all.TryGetValue(name, out var found))
            throw new ModelException(
                $"{Model.Path}: expected an {kind} named {name}, found {string.Join(", ", all.Keys)}");
        var fits = found.Dimensions.Length == shape.Length && found.ElementType == typeof(float);
        for (var i = 0; fits && i < shape.Length; i++)
            fits = found.Dimensions[i] < 0 || shape[i] < 0 || found.Dimensions[i] == shape[i];
        if (!fits)
            throw new ModelException(
                $"{Model.Path}: expected {kind} {name} to be float {Shape(shape)}, found {found.ElementType.Name} "
                + Shape(found.Dimensions));
    }

    /// <summary>Forgets every tensor, so that others, of another size, can be bound.</summary>
    public void Unbind()
    {
        _binding.Dispose();
        _binding = _session.CreateIoBinding();
    }

    public void BindInput(string name, NativeTensor tensor) => _binding.BindInput(name, tensor.Value);

    public void BindOutput(string name, NativeTensor tensor) => _binding.BindOutput(name, tensor.Value);

    /// <summary>Runs the network from the bound inputs into the bound outputs.</summary>
    public void Run() => _session.RunWithBinding(_run, _binding);

    public void Dispose()
    {
        _binding.Dispose();
        _run.Dispose();
        _session.Dispose();
    }

    private static string Shape(ReadOnlySpan<int> sides)
    {
        var parts = new string[sides.Length];
        for (var i = 0; i < sides.Length; i++)
            parts[i] = sides[i] < 0 ? "?" : sides[i].ToString(System.Globalization.CultureInfo.InvariantCulture);
        return string.Join('x', parts);
    }
}
