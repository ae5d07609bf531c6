using Astro.Messages.RclInterfaces;
using ParameterMessage = Astro.Messages.RclInterfaces.Parameter;

namespace Astro.Ros;

/// <summary>ROS 2's services over a node's parameters, and its share of <c>/parameter_events</c>.</summary>
internal sealed class ParameterServices
{
    private readonly INode _node;
    private readonly Parameters _parameters;
    private readonly IPublisher<ParameterEvent> _events;

    public ParameterServices(INode node, Parameters parameters)
    {
        _node = node;
        _parameters = parameters;
        _events = node.CreatePublisher<ParameterEvent>("/parameter_events", new QosProfile(1000));
        Serve(ListParameters.Type, "list_parameters", List);
        Serve(DescribeParameters.Type, "describe_parameters", Describe);
        Serve(GetParameters.Type, "get_parameters", Get);
        Serve(GetParameterTypes.Type, "get_parameter_types", GetTypes);
        Serve(SetParameters.Type, "set_parameters", Set);
        Serve(SetParametersAtomically.Type, "set_parameters_atomically", SetAtomically);
    }

    public void AnnounceNew(Parameter parameter) => Announce(new() { NewParameters = [ToMessage(parameter)] });

    public void AnnounceChanged(IReadOnlyCollection<Parameter> parameters) =>
        Announce(new() { ChangedParameters = [.. parameters.Select(ToMessage)] });

    public void AnnounceDeleted(IReadOnlyCollection<Parameter> parameters) =>
        Announce(new() { DeletedParameters = [.. parameters.Select(ToMessage)] });

    private static ParameterMessage ToMessage(Parameter parameter) =>
        new() { Name = parameter.Name, Value = ParameterValues.ToMessage(parameter.Boxed) };

    private void Serve<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string name, Func<TRequest, TResponse> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        _node.CreateService(type, "~/" + name, request => ValueTask.FromResult(handler(request)));

    private Parameter? Find(string name) => _parameters.Declared.FirstOrDefault(p => p.Name == name);

    private ListParameters.Response List(ListParameters.Request request)
    {
        var names = _parameters.Declared.Select(static p => p.Name).Where(name => IsListed(name, request)).ToArray();
        var prefixes = names.Where(static n => n.Contains('.')).Select(static n => n[..n.LastIndexOf('.')]).Distinct();
        return new ListParameters.Response { Result = new() { Names = names, Prefixes = [.. prefixes] } };
    }

    private static bool IsListed(string name, ListParameters.Request request)
    {
        bool Within(string rest) => request.Depth == ListParameters.Request.DepthRecursive
            || (ulong)rest.Count(static c => c == '.') < request.Depth;
        return request.Prefixes.Length == 0
            ? Within(name)
            : request.Prefixes.Any(prefix => name == prefix
                || (name.StartsWith(prefix + ".", StringComparison.Ordinal) && Within(name[(prefix.Length + 1)..])));
    }

    private DescribeParameters.Response Describe(DescribeParameters.Request request) => new()
    {
        Descriptors = [.. request.Names.Select(name =>
            Find(name) is { } p ? ParameterValues.Describe(p) : new ParameterDescriptor { Name = name })],
    };

    private GetParameters.Response Get(GetParameters.Request request) => new()
    {
        Values = [.. request.Names.Select(name =>
            Find(name) is { } p ? ParameterValues.ToMessage(p.Boxed) : new ParameterValue())],
    };

    private GetParameterTypes.Response GetTypes(GetParameterTypes.Request request) => new()
    {
        Types = [.. request.Names.Select(name =>
            Find(name) is { } p ? ParameterValues.ToMessage(p.Boxed).Type : ParameterType.ParameterNotSet)],
    };

    private SetParameters.Response Set(SetParameters.Request request) => new()
    {
        Results = [.. request.Parameters.Select(parameter => SetAll([parameter]))],
    };

    private SetParametersAtomically.Response SetAtomically(SetParametersAtomically.Request request) =>
        new() { Result = SetAll(request.Parameters) };

    private SetParametersResult SetAll(ParameterMessage[] messages)
    {
        // As in rclcpp, of several values for one parameter the last counts; each must fit all the same.
        var changes = new Dictionary<Parameter, object>();
        foreach (var message in messages)
        {
            var value = ParameterValues.FromMessage(message.Value);
            var parameter = Find(message.Name);
            var reason = parameter is null ? "not declared"
                : parameter.IsReadOnly ? "read-only: it keeps the value that it was declared with"
                : value is null ? "a declared parameter cannot be unset"
                : parameter.WhyUnfit(value);
            if (reason is not null)
                return new SetParametersResult { Successful = false, Reason = $"{message.Name}: {reason}" };
            changes[parameter!] = value!;
        }
        foreach (var (parameter, value) in changes)
            parameter.Assign(value);
        foreach (var parameter in changes.Keys)
            parameter.Notify();
        if (changes.Count > 0)
            AnnounceChanged(changes.Keys);
        return new SetParametersResult { Successful = true };
    }

    private void Announce(ParameterEvent change)
    {
        // Who is gone has no parameters; nobody needs to be told.
        if (_node.Closing.IsCancellationRequested)
            return;
        change.Stamp = _node.Graph.Clock.Now;
        change.Node = _node.FullName;
        _events.Publish(change);
    }
}
