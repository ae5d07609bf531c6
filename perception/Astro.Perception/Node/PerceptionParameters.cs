using Astro.Ros;

namespace Astro.Perception;

/// <summary>What the perception node's parameters say.</summary>
/// <param name="Pipeline">How faces are followed and named.</param>
/// <param name="PublishCropped">Whether pictures of faces go onto the graph.</param>
internal sealed record PerceptionParameters(PerceptionOptions Pipeline, bool PublishCropped)
{
    public static PerceptionParameters Declare(Parameters parameters) => new(new PerceptionOptions(), false);
}
