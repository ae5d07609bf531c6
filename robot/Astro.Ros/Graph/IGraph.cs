namespace Astro.Ros;

/// <summary>
/// A ROS graph as one process sees it: the nodes it holds here, the clock they share and the executor that runs them.
/// </summary>
/// <remarks>
/// All callbacks of a graph run one after the other on its executor; an <c>await</c> inside a callback resumes there,
/// so node code needs no locks. Disposing the graph disposes its nodes; no callback starts afterwards.
/// </remarks>
public interface IGraph : IAsyncDisposable
{
    /// <summary>The clock of every node on this graph.</summary>
    IClock Clock { get; }

    /// <summary>Adds a node.</summary>
    /// <param name="name">Letters, digits and underscores, not starting with a digit; unique on the graph.</param>
    /// <param name="options">Namespace, remappings and parameter overrides; none by default.</param>
    /// <exception cref="ArgumentException">The name is malformed or taken.</exception>
    /// <exception cref="FormatException">A remapping has a malformed name.</exception>
    INode CreateNode(string name, NodeOptions? options = null);

    /// <summary>
    /// Raised on the executor when an exception leaves a callback. With no handler, one line goes to standard error.
    /// </summary>
    event Action<CallbackFailure>? CallbackFailed;

    /// <summary>
    /// Raised on the executor when a publisher and a subscription of one topic cannot be matched, or when they or a
    /// client and a server differ in the definition of what passes. With no handler, one line goes to standard error.
    /// </summary>
    event Action<TopicMismatch>? TopicMismatched;

    /// <summary>Raised on whatever thread it is said, when a node of this process says something.</summary>
    event Action<LogEntry>? Logged;

    /// <summary>Returns why messages of a type cannot be sent here, or null: an installed ROS 2 knows those types only
    /// whose packages are installed.</summary>
    /// <param name="type">As in <c>hri_msgs/msg/IdsList</c>.</param>
    string? WhyMissing(string type);

    /// <summary>Raises <see cref="CallbackFailed"/>, for what runs callbacks of its own on top of the graph.</summary>
    void Report(CallbackFailure failure);

    /// <summary>
    /// Runs <paramref name="work"/> on the executor as soon as it is free; the way in from other threads.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The graph is gone.</exception>
    void Post(Action work);
}
