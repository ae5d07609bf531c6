namespace Astro.Vision.Models;

/// <summary>How much of one model has arrived.</summary>
/// <param name="Model">Which.</param>
/// <param name="Received">Bytes so far, of <see cref="ModelManifest.Bytes"/>.</param>
public readonly record struct ModelProgress(ModelManifest Model, long Received);
