using System.Diagnostics.CodeAnalysis;
using Astro.Ros.Executor;

namespace Astro.Ros.InProcess;

/// <summary>The one server of each service and the clients that may be waiting for it.</summary>
internal sealed class ServiceTable
{
    private readonly Dictionary<string, Endpoint> _servers = [];
    private readonly Dictionary<string, List<IServiceWaiter>> _clients = [];

    public bool TryFind(string name, [MaybeNullWhen(false)] out Endpoint server) =>
        _servers.TryGetValue(name, out server);

    public void Add(string name, Endpoint server)
    {
        if (!_servers.TryAdd(name, server))
            throw new InvalidOperationException(
                $"{server.Node.FullName}: service {name} has a server already, in {_servers[name].Node.FullName}.");
        if (_clients.TryGetValue(name, out var clients))
        {
            foreach (var client in clients)
                client.OnServer();
        }
    }

    public void Remove(string name) => _servers.Remove(name);

    public void AddClient(string name, IServiceWaiter client)
    {
        if (!_clients.TryGetValue(name, out var clients))
            _clients.Add(name, clients = []);
        clients.Add(client);
    }

    public void RemoveClient(string name, IServiceWaiter client)
    {
        _clients[name].Remove(client);
        if (_clients[name].Count == 0)
            _clients.Remove(name);
    }
}

/// <summary>A client, told under the gate that a server has come.</summary>
internal interface IServiceWaiter
{
    void OnServer();
}
