using Astro.Ros;

namespace Astro.App.Introspection;

/// <summary><c>astro service call NAME [TYPE] YAML</c>.</summary>
internal sealed class ServiceRun
{
    private readonly Request _request;
    private readonly ServiceCodec? _asked;

    /// <exception cref="FormatException">There is no such type, or the request is none of it.</exception>
    public ServiceRun(Request request)
    {
        _request = request;
        if (request.Type is not { } type)
            return;
        _asked = Vocabulary.Types.FindService(type)
            ?? throw new FormatException($"there is no service type '{type}' that astro has a definition of");
        request.Check(_asked.Request);
    }

    /// <summary>Calls the service and writes its response as a line of JSON.</summary>
    public async Task<int> RunAsync(GraphSession session, string name, TimeSpan timeout)
    {
        var service = session.Resolve(name);
        var what = $"service {service}";
        var server = $"a server of {what}";
        var view = await session.FindAsync(
            server, view => view.Services.Any(one => one.Name == service), timeout);
        var type = Vocabulary.OneOf(what, view.Services.Single(one => one.Name == service).Types);
        if (_asked is not null && _asked.Name != type)
            throw new FormatException($"{what} is of the type {type}, not {_asked.Name}");
        var codec = Vocabulary.Types.FindService(type) ?? throw Vocabulary.Unknown(what, type);
        _request.Check(codec.Request);
        await using var client = codec.CreateClient(session.Node, service);
        await session.ReachAsync(server, client.WaitForServiceAsync, timeout);
        Console.WriteLine(await client.CallAsync(_request.Message, session.Cancellation));
        return ExitCode.Success;
    }
}
