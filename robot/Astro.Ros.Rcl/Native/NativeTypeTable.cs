namespace Astro.Ros.Rcl;

/// <summary>What carries which class through ROS 2; generated from all of <c>robot/interfaces</c>.</summary>
internal sealed class NativeTypeTable(IReadOnlyList<object> messages, IReadOnlyList<object> services)
{
    // By what a class is found as: the base, whose type arguments are our own messages.
    private readonly Dictionary<Type, object> _carriers =
        messages.Concat(services).ToDictionary(static carrier => carrier.GetType().BaseType!);

    private readonly Dictionary<string, string> _hashes = messages.Cast<INativeMessage>()
        .ToDictionary(static message => message.TypeName, static message => message.TypeHash);

    /// <summary>All message classes.</summary>
    public IEnumerable<Type> MessageClasses =>
        messages.Select(static carrier => carrier.GetType().BaseType!.GenericTypeArguments[0]);

    /// <summary>Returns why ROS 2 does not know a message or service type here, or null: a workspace that defines it is
    /// to be sourced, too, and as it is defined in <c>robot/interfaces</c>.</summary>
    public string? WhyMissing(string type) =>
        TypeSupportLibrary.WhyMissing(type, TypeSupportLibrary.NameFor(type.Split('/')[0]))
        ?? WhyOther(type) ?? WhyOther(type + "_Request") ?? WhyOther(type + "_Response");

    /// <exception cref="NotSupportedException">The class is not of a definition in <c>robot/interfaces</c>.</exception>
    public NativeMessage<T> Message<T>() where T : class, IMessage<T>, new() =>
        Find<NativeMessage<T>>(T.TypeName);

    /// <exception cref="NotSupportedException">The classes are not of a definition in
    /// <c>robot/interfaces</c>.</exception>
    public NativeService<TRequest, TResponse> Service<TRequest, TResponse>(string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        Find<NativeService<TRequest, TResponse>>(name);

    private string? WhyOther(string type) =>
        _hashes.TryGetValue(type, out var hash) ? TypeSupportLibrary.WhyOther(type, hash) : null;

    private T Find<T>(string name) where T : class => _carriers.TryGetValue(typeof(T), out var carrier)
        ? (T)carrier
        : throw new NotSupportedException($"{name}: only types defined in robot/interfaces can be used with Rcl.NET.");
}
