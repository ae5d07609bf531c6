using Astro.Perception;
using Astro.Ros;

namespace Astro.App.Nodes;

/// <summary>Recognises faces in what the camera sees.</summary>
internal sealed class PerceptionProgram()
    : NodeProgram("perception", "Recognise people in the camera's frames: faces, identities, REP-155.")
{
    protected override Task<IAsyncDisposable> StartAsync(INode node, NodeOptions options)
    {
        var stage = new StageParameters(node.Parameters);
        var models = stage.Faces.LoadModels();
        try
        {
            var perception = new PerceptionNode(
                node, models.Detector, models.Embedder, stage.LoadCast(models).Gallery, models.Fusion);
            return Task.FromResult<IAsyncDisposable>(new NodeWith(perception, models));
        }
        catch
        {
            models.Dispose();
            throw;
        }
    }
}
