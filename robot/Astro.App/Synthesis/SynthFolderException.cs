namespace Astro.App.Synthesis;

/// <summary>A folder does not fit what is to be written to it; the message names it.</summary>
internal sealed class SynthFolderException(string message) : FormatException(message);
