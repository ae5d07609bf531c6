namespace Astro.Ros;

/// <summary>A service call whose server went away before it answered, whether or not another has come since.</summary>
/// <param name="service">The service's name.</param>
public sealed class ServerGoneException(string service)
    : ServiceException($"service {service} went away while the call was in flight");
