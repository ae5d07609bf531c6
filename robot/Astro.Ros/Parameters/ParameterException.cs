namespace Astro.Ros;

/// <summary>A parameter value, or a file of them, that is not as expected; one line that names file, node and
/// parameter.</summary>
public sealed class ParameterException(string message) : FormatException(message);
