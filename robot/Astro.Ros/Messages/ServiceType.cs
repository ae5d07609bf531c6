namespace Astro.Ros;

/// <summary>Names a service type and ties its message classes together; generated, one per <c>.srv</c>.</summary>
/// <param name="Name">The ROS 2 name of the type, as in <c>std_srvs/srv/Trigger</c>.</param>
public sealed record ServiceType<TRequest, TResponse>(string Name)
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new();
