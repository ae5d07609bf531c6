using Astro.Ros.Dds.Native;
using Astro.Ros.Executor;

namespace Astro.Ros.Dds;

/// <summary>Serves requests; each handler runs on the executor, beside those that are awaited.</summary>
internal sealed class DdsServer<TRequest, TResponse> : Endpoint, IEndpointEvents
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    /// <summary>How many calls may wait until their clients are able to hear the replies.</summary>
    private const int MostWaiting = 1000;

    private static readonly SendOrPostCallback Dispatch = static self => Of(self).Next();
    private static readonly SendOrPostCallback Flush = static self => Of(self).ServeThoseWhoHear();

    private readonly DdsGraph _graph;
    private readonly string _name;
    private readonly Func<TRequest, ValueTask<TResponse>> _handler;
    private readonly SampleReader _requests;
    private readonly SampleWriter _replies;
    private readonly List<Call> _waiting = [];
    private volatile bool _isOpen;

    public DdsServer(
        DdsGraph graph, ExecutorNode node, string name, Func<TRequest, ValueTask<TResponse>> handler) : base(node)
    {
        (_graph, _name, _handler) = (graph, name, handler);
        var id = ServiceIds.NewServer();
        _replies = new SampleWriter(
            graph.Participant, RosNames.Reply(name), RosNames.Type(TResponse.TypeName),
            QosHandle.ForService(id, TResponse.TypeHash), this);
        _requests = new SampleReader(
            graph.Participant, RosNames.Request(name), RosNames.Type(TRequest.TypeName),
            QosHandle.ForService(id, TRequest.TypeHash), this);
    }

    public override void OnOpen()
    {
        if (!_graph.Services.Add(_name))
            throw new InvalidOperationException($"{Node.FullName}: service {_name} has a server already.");
        _graph.Roster.AddReader(Node.Names, _requests.Guid);
        _graph.Roster.AddWriter(Node.Names, _replies.Guid);
        // What came while the endpoints were made was not told to anybody.
        _isOpen = true;
        OnData();
    }

    public void OnData()
    {
        if (_isOpen)
            Loop.TryEnqueue(Dispatch, this);
    }

    public void OnMatched()
    {
        if (_isOpen)
            Loop.TryEnqueue(Flush, this);
    }

    protected override void OnClose()
    {
        _graph.Services.Remove(_name);
        _graph.Roster.RemoveReader(Node.Names, _requests.Guid);
        _graph.Roster.RemoveWriter(Node.Names, _replies.Guid);
    }

    public override void Release()
    {
        _requests.Dispose();
        _replies.Dispose();
    }

    private static DdsServer<TRequest, TResponse> Of(object? self) => (DdsServer<TRequest, TResponse>)self!;

    private void Next()
    {
        if (IsClosed)
            return;
        try
        {
            if (!_requests.TryTake(out var sample))
                return;
            // There may be more, of which nobody will tell.
            OnData();
            using (sample)
            {
                var request = ServiceHeader.Read<TRequest>(sample.Payload, out var header);
                _waiting.Add(new Call(header, _requests.ServiceIdOf(sample.Publication), request));
            }
            ServeThoseWhoHear();
        }
        catch (Exception exception)
        {
            Report(exception);
        }
    }

    /// <summary>Serves those calls whose replies will be received. A client may be known by its requests before its
    /// reader is; what it subscribed to before, as an action's feedback, is then known too.</summary>
    private void ServeThoseWhoHear()
    {
        if (_waiting.Count == 0 || IsClosed)
            return;
        var (readers, writers) = (_replies.MatchedServiceIds(), _requests.MatchedServiceIds());
        for (var i = 0; i < _waiting.Count; i++)
        {
            var call = _waiting[i];
            // Who has gone meanwhile has still asked for it to be done; who never listens cannot make us wait with ever
            // more calls.
            if (_waiting.Count <= MostWaiting
                && !readers.Contains(call.Client) && writers.Contains(call.Client))
                continue;
            _waiting.RemoveAt(i--);
            Serve(call);
        }
    }

    private async void Serve(Call call)
    {
        try
        {
            var response = await _handler(call.Request)
                ?? throw new InvalidOperationException("The handler returned null instead of a response.");
            if (!IsClosed)
                _replies.TryWrite(new Reply(call.Header, response), static (ref CdrWriter cdr, Reply reply) =>
                {
                    reply.Header.Write(ref cdr);
                    reply.Response.WriteCdr(ref cdr);
                });
        }
        catch (Exception exception)
        {
            Report(exception);
        }
    }

    private void Report(Exception exception) =>
        Node.Graph.Report(new CallbackFailure(Node.FullName, $"service {_name}", exception));

    private readonly record struct Call(ServiceHeader Header, string Client, TRequest Request);

    private readonly record struct Reply(ServiceHeader Header, TResponse Response);
}
