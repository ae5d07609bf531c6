namespace Astro.App.Simulate;

/// <summary>An episode cannot go on: a callback failed, or nothing happens any more.</summary>
internal sealed class EpisodeException(string message) : Exception(message);
