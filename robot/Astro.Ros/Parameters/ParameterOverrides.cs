namespace Astro.Ros;

/// <summary>Parameter values from files or command lines that replace the defaults that nodes declare.</summary>
public sealed class ParameterOverrides
{
    /// <summary>No overrides.</summary>
    public static ParameterOverrides None { get; } = new();
}
