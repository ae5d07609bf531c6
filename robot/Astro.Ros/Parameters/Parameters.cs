namespace Astro.Ros;

/// <summary>The parameters of one node.</summary>
public sealed class Parameters
{
}
