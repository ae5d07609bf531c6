namespace Astro.Ros;

/// <summary>
/// Types by their ROS 2 names. The generator gives each assembly with messages such a table, named <c>KnownTypes</c>;
/// a program that needs the types of several puts their tables together.
/// </summary>
public sealed class TypeTable
{
    private readonly Dictionary<string, MessageCodec> _messages;
    private readonly Dictionary<string, ServiceCodec> _services;
    private readonly Dictionary<string, ActionCodec> _actions;

    /// <summary>A table of types, each of which is there once. The messages of services and actions need not be
    /// listed.</summary>
    public TypeTable(
        IReadOnlyList<MessageCodec> messages, IReadOnlyList<ServiceCodec> services, IReadOnlyList<ActionCodec> actions)
    {
        _messages = messages
            .Concat(services.SelectMany(service => new[] { service.Request, service.Response }))
            .Concat(actions.SelectMany(
                action => new[] { action.Goal, action.Result, action.Feedback, action.FeedbackMessage }))
            .ToDictionary(message => message.TypeName);
        _services = services.ToDictionary(service => service.Name);
        _actions = actions.ToDictionary(action => action.Name);
    }

    /// <summary>All that is in some tables, no two of which have a type in common.</summary>
    public TypeTable(params IReadOnlyList<TypeTable> tables)
    {
        _messages = tables.SelectMany(table => table._messages).ToDictionary();
        _services = tables.SelectMany(table => table._services).ToDictionary();
        _actions = tables.SelectMany(table => table._actions).ToDictionary();
    }

    /// <summary>The message types, also those of services and actions.</summary>
    public IReadOnlyCollection<MessageCodec> Messages => _messages.Values;

    /// <summary>The service types.</summary>
    public IReadOnlyCollection<ServiceCodec> Services => _services.Values;

    /// <summary>The action types.</summary>
    public IReadOnlyCollection<ActionCodec> Actions => _actions.Values;

    /// <summary>The message type of that name, or null.</summary>
    public MessageCodec? FindMessage(string typeName) => _messages.GetValueOrDefault(typeName);

    /// <summary>The service type of that name, or null.</summary>
    public ServiceCodec? FindService(string typeName) => _services.GetValueOrDefault(typeName);

    /// <summary>The action type of that name, or null.</summary>
    public ActionCodec? FindAction(string typeName) => _actions.GetValueOrDefault(typeName);
}
