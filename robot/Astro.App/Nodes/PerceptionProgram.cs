using Astro.App.Demo;
using Astro.Perception;
using Astro.Ros;
using Astro.Vision.Models;
using Astro.VisualId;

namespace Astro.App.Nodes;

/// <summary>Recognises faces in what the camera sees.</summary>
internal sealed class PerceptionProgram() : ManagedProgram<PerceptionProgram.Sight, PerceptionNode>(
    "perception", "Recognise people in the camera's frames: faces, identities, REP-155.", "frames")
{
    protected override async Task<Sight> LoadAsync(INode node)
    {
        var stage = new StageParameters(node.Parameters, defaultWorld: null);
        if (!stage.IsSimulated && stage.Faces.People is null)
            node.Logger.Warn("people: nobody is enrolled, so faces are followed and nobody is recognised; "
                + "set it to a folder of photos, a sub-folder a person");
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
        var models = stage.IsSimulated
            ? stage.Faces.LoadModels()
            : FaceModels.Load(stage.Faces.Models, ModelDomain.Photo);
        try
        {
            return (models, LoadGallery(stage, models));
        }
        catch
        {
            models.Dispose();
            throw;
        }
    }

    private static Gallery LoadGallery(StageParameters stage, FaceModels models) =>
        (stage.IsSimulated, stage.Faces.People) switch
        {
            (true, _) => stage.LoadCast(models).Gallery,
            (false, { } photos) => PhotoGallery.Enrol(photos, models),
            _ => PhotoGallery.Empty(models),
        };

    /// <summary>What perception needs to see with.</summary>
    internal sealed record Sight(FaceModels Models, Gallery Gallery, PerceptionParameters Parameters) : IDisposable
    {
        public void Dispose() => Models.Dispose();
    }
}
