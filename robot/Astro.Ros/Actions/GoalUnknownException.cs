namespace Astro.Ros;

/// <summary>An action's server is there, but knows nothing (any more) of a goal.</summary>
public sealed class GoalUnknownException(string message) : Exception(message);
