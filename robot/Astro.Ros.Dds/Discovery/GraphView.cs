namespace Astro.Ros.Dds;

/// <summary>A topic, service or action, and the types that its endpoints give it: one, if all agree.</summary>
/// <param name="Name">The absolute name.</param>
/// <param name="Types">Sorted.</param>
public sealed record TypedName(string Name, IReadOnlyList<string> Types);

/// <summary>What is known of the whole graph at one time: the nodes of all processes and their endpoints.</summary>
/// <param name="Nodes">Full names, sorted; a name that several nodes share is there once for each.</param>
/// <param name="Endpoints">Of topics and services, those of actions among them; sorted by name.</param>
/// <param name="IsComplete">Whether the known participants have told which nodes they have and whose each of their
/// endpoints is, and all of these are known. Participants that are not known yet cannot be known to be missing.</param>
public sealed record GraphView(
    IReadOnlyList<string> Nodes, IReadOnlyList<GraphEndpoint> Endpoints, bool IsComplete)
{
    // Source: https://design.ros2.org/articles/actions.html
    private const string Feedback = "/_action/feedback";
    private const string FeedbackType = "_FeedbackMessage";

    /// <summary>The topics.</summary>
    public IReadOnlyList<TypedName> Topics => Names(EndpointsOf(EndpointRole.Publisher, EndpointRole.Subscription));

    /// <summary>The services that have a server.</summary>
    public IReadOnlyList<TypedName> Services => Names(EndpointsOf(EndpointRole.Server));

    /// <summary>The actions that have a server or a client.</summary>
    public IReadOnlyList<TypedName> Actions => Names(ActionEndpoints);

    /// <summary>
    /// The ends of actions, seen as one for each: who publishes an action's feedback serves it.
    /// </summary>
    public IEnumerable<GraphEndpoint> ActionEndpoints =>
        from endpoint in EndpointsOf(EndpointRole.Publisher, EndpointRole.Subscription)
        where endpoint.Name.EndsWith(Feedback, StringComparison.Ordinal)
            && endpoint.Type.EndsWith(FeedbackType, StringComparison.Ordinal)
        select endpoint with
        {
            Role = endpoint.Role == EndpointRole.Publisher ? EndpointRole.Server : EndpointRole.Client,
            Name = endpoint.Name[..^Feedback.Length],
            Type = endpoint.Type[..^FeedbackType.Length],
        };

    /// <summary>The endpoints of topics and services that have one of some roles.</summary>
    public IEnumerable<GraphEndpoint> EndpointsOf(params EndpointRole[] roles) =>
        Endpoints.Where(endpoint => roles.Contains(endpoint.Role));

    private static List<TypedName> Names(IEnumerable<GraphEndpoint> endpoints) =>
    [
        .. endpoints.GroupBy(endpoint => endpoint.Name)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new TypedName(group.Key, [.. group.Select(endpoint => endpoint.Type).Distinct().Order()])),
    ];
}
