namespace Astro.App.Introspection;

/// <summary>What was asked for is not on the graph, or not such that it can be done.</summary>
internal sealed class GraphException(string message) : Exception(message);
