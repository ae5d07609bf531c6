using Astro.Messages.RclInterfaces;
using Astro.Ros;
using Astro.Ros.Dds;
using ParameterMessage = Astro.Messages.RclInterfaces.Parameter;

namespace Astro.App.Introspection;

/// <summary>The parameters of a node of any process, through the services that it has for them.</summary>
/// <param name="session">The stay on the graph.</param>
/// <param name="node">The node's full name.</param>
/// <param name="timeout">How long to wait for each of its services, and for each answer.</param>
internal sealed class NodeParameters(GraphSession session, string node, TimeSpan timeout)
{
    private const string ListService = "/list_parameters";

    public string Node => node;

    /// <summary>The full names of all nodes that have any.</summary>
    public static IEnumerable<string> AllOf(GraphView view) => view.Services
        .Where(service => service.Name.EndsWith(ListService, StringComparison.Ordinal)
            && service.Types.Contains(ListParameters.Type.Name))
        .Select(service => service.Name[..^ListService.Length]);

    /// <summary>Waits for a node.</summary>
    /// <exception cref="GraphException">There is no such node.</exception>
    public static async Task<NodeParameters> FindAsync(GraphSession session, string name, TimeSpan timeout)
    {
        var node = session.Resolve(name);
        await session.FindAsync($"node {node}", view => view.Nodes.Contains(node), timeout);
        return new NodeParameters(session, node, timeout);
    }

    /// <summary>Their names, sorted.</summary>
    /// <exception cref="GraphException">The node has no such service, or does not answer; so for all of
    /// these.</exception>
    public async Task<IReadOnlyList<string>> ListAsync()
    {
        var answer = await CallAsync(ListParameters.Type, ListService, new ListParameters.Request());
        return [.. answer.Result.Names.Order(StringComparer.Ordinal)];
    }

    /// <summary>The values of some, each null where there is no such parameter or it is not set.</summary>
    public async Task<IReadOnlyList<ParameterValue?>> GetAsync(IReadOnlyList<string> names)
    {
        var request = new GetParameters.Request { Names = [.. names] };
        var values = (await CallAsync(GetParameters.Type, "/get_parameters", request)).Values;
        // One that is not declared makes rclcpp answer with nothing at all.
        return [.. names.Select((_, i) =>
            values.Length == names.Count && values[i].Type != ParameterType.ParameterNotSet ? values[i] : null)];
    }

    /// <summary>What the node says of one; null where there is no such parameter.</summary>
    public async Task<ParameterDescriptor?> DescribeAsync(string name)
    {
        var request = new DescribeParameters.Request { Names = [name] };
        var answer = await CallAsync(DescribeParameters.Type, "/describe_parameters", request);
        return answer.Descriptors is [var about] && (about.DynamicTyping || about.Type != ParameterType.ParameterNotSet)
            ? about
            : null;
    }

    /// <summary>Gives one another value.</summary>
    /// <returns>Why the node refused it; null if it did not.</returns>
    public async Task<string?> SetAsync(string name, ParameterValue value)
    {
        var request = new SetParameters.Request { Parameters = [new ParameterMessage { Name = name, Value = value }] };
        var answer = await CallAsync(SetParameters.Type, "/set_parameters", request);
        return answer.Results switch
        {
            [{ Successful: true }] => null,
            [{ Reason: { Length: > 0 } reason }] => reason,
            _ => "the node does not say why",
        };
    }

    /// <summary>The error for a parameter that is not there.</summary>
    public GraphException Unknown(string name) => new($"{node} has no parameter '{name}', or it is not set");

    private Task<TResponse> CallAsync<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string service, TRequest request)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        session.CallAsync(type, node + service, request, timeout, patience: timeout);
}
