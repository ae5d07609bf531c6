using Astro.Ros;

namespace Astro.Perception;

/// <summary>The perception node's parameters.</summary>
internal static class PerceptionParameters
{
    public static PerceptionOptions Declare(Parameters parameters) => new();
}
