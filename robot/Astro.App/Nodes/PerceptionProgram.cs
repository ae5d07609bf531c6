using Astro.App.Demo;
using Astro.Perception;
using Astro.Ros;
using Astro.VisualId;

namespace Astro.App.Nodes;

/// <summary>Recognises faces in what the camera sees.</summary>
internal sealed class PerceptionProgram() : ManagedProgram<PerceptionProgram.Sight, PerceptionNode>(
    "perception", "Recognise people in the camera's frames: faces, identities, REP-155.", "frames")
{
    protected override async Task<Sight> LoadAsync(INode node)
    {
        var stage = new StageParameters(node.Parameters);
        // Models and portraits take seconds, in which the node answers for its state.
        var (models, gallery) = await Task.Run(() => Enrol(stage));
        try
        {
            return new Sight(models, gallery, new PerceptionParameters(node.Parameters, models.Fusion));
        }
        catch
        {
            models.Dispose();
            throw;
        }
    }

    protected override PerceptionNode Run(INode node, Sight sight) =>
        new(node, sight.Models.Detector, sight.Models.Embedder, sight.Gallery, sight.Parameters);

    protected override void Diagnose(DiagnosticReport report, PerceptionNode perception, Sight sight)
    {
        perception.Diagnose(report);
        report.Add("models", sight.Models.Ids);
        report.Add("people enrolled", (long)sight.Gallery.Count);
    }

    private static (FaceModels Models, Gallery Gallery) Enrol(StageParameters stage)
    {
        var models = stage.Faces.LoadModels();
        try
        {
            return (models, stage.LoadCast(models).Gallery);
        }
        catch
        {
            models.Dispose();
            throw;
        }
    }

    /// <summary>What perception needs to see with.</summary>
    internal sealed record Sight(FaceModels Models, Gallery Gallery, PerceptionParameters Parameters) : IDisposable
    {
        public void Dispose() => Models.Dispose();
    }
}
