using Astro.Ros.Dds.Native;
using Astro.Ros.Executor;

namespace Astro.Ros.Dds;

/// <summary>Calls a service, wherever it is.</summary>
internal sealed class DdsClient<TRequest, TResponse> : Endpoint, IServiceClient<TRequest, TResponse>, IEndpointEvents
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    private static readonly SendOrPostCallback Dispatch = static self => Of(self).Next();
    private static readonly SendOrPostCallback Look = static self => Of(self).LookAround();

    private readonly DdsGraph _graph;
    private readonly string _name;
    private readonly SampleReader _replies;
    private readonly SampleWriter _requests;
    private readonly ulong _id;
    private readonly Dictionary<long, Call> _calls = [];
    private readonly List<LoopCompletion<bool>> _waiting = [];
    private long _sequence;
    private volatile bool _isOpen;

    public DdsClient(DdsGraph graph, ExecutorNode node, string name) : base(node)
    {
        (_graph, _name) = (graph, name);
        var id = ServiceIds.NewClient();
        _replies = new SampleReader(
            graph.Participant, RosNames.Reply(name), RosNames.Type(TResponse.TypeName),
            QosHandle.ForService(id, TResponse.TypeHash), this);
        _requests = new SampleWriter(
            graph.Participant, RosNames.Request(name), RosNames.Type(TRequest.TypeName),
            QosHandle.ForService(id, TRequest.TypeHash), this);
        _id = _requests.InstanceHandle;
    }

    public bool IsReady => !IsClosed && Servers().Count > 0;

    public Task WaitForServiceAsync(CancellationToken cancellation = default)
    {
        lock (Loop.Gate)
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            var waiting = new LoopCompletion<bool>(Loop);
            waiting.CancelWith(cancellation);
            _waiting.RemoveAll(static w => w.IsSettled);
            _waiting.Add(waiting);
            Loop.TryEnqueue(Look, this);
            return waiting.Task;
        }
    }

    public Task<TResponse> CallAsync(TRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<TResponse>(cancellation);
        var servers = Servers();
        if (servers.Count == 0)
            return Task.FromException<TResponse>(new ServiceException($"service {_name} has no server"));
        Call call;
        lock (Loop.Gate)
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            call = new Call(this, ++_sequence, servers);
            _calls.Add(call.Sequence, call);
        }
        call.CancelWith(cancellation);
        try
        {
            Send(call.Sequence, request);
        }
        catch
        {
            call.Cancel(new CancellationToken(canceled: true));
            throw;
        }
        return call.Task;
    }

    public override void OnOpen()
    {
        _graph.Roster.AddReader(Node.Names, _replies.Guid);
        _graph.Roster.AddWriter(Node.Names, _requests.Guid);
        _isOpen = true;
        OnMatched();
    }

    public void OnData()
    {
        if (_isOpen)
            Loop.TryEnqueue(Dispatch, this);
    }

    public void OnMatched()
    {
        if (_isOpen)
            Loop.TryEnqueue(Look, this);
    }

    protected override void OnClose()
    {
        _graph.Roster.RemoveReader(Node.Names, _replies.Guid);
        _graph.Roster.RemoveWriter(Node.Names, _requests.Guid);
        foreach (var call in _calls.Values.ToArray())
            call.Fail(new ServiceException($"the client of service {_name} was disposed while the call was in flight"));
        foreach (var waiting in _waiting)
            waiting.Cancel(new CancellationToken(canceled: true));
        _waiting.Clear();
    }

    public override void Release()
    {
        _requests.Dispose();
        _replies.Dispose();
    }

    private static DdsClient<TRequest, TResponse> Of(object? self) => (DdsClient<TRequest, TResponse>)self!;

    /// <summary>The servers that hear us and that we hear, by their ids.</summary>
    private HashSet<string> Servers()
    {
        var servers = _requests.MatchedServiceIds().ToHashSet();
        servers.IntersectWith(_replies.MatchedServiceIds());
        return servers;
    }

    private void Send(long sequence, TRequest request) =>
        _requests.TryWrite((Header: new ServiceHeader(_id, sequence), Request: request),
            static (ref CdrWriter cdr, (ServiceHeader Header, TRequest Request) state) =>
            {
                state.Header.Write(ref cdr);
                state.Request.WriteCdr(ref cdr);
            });

    private void Next()
    {
        if (IsClosed || !_replies.TryTake(out var sample))
            return;
        OnData();
        try
        {
            using (sample)
                Receive(sample.Payload);
        }
        catch (Exception exception)
        {
            Node.Graph.Report(new CallbackFailure(Node.FullName, $"service {_name}", exception));
        }
    }

    /// <summary>Takes a reply in, of those to all clients.</summary>
    private void Receive(ReadOnlySpan<byte> payload)
    {
        var cdr = new CdrReader(payload);
        var header = ServiceHeader.Read(ref cdr);
        if (header.Client != _id || !_calls.TryGetValue(header.Sequence, out var call))
            return;
        try
        {
            var response = new TResponse();
            response.ReadCdr(ref cdr);
            call.Settle(response);
        }
        catch (CdrException error)
        {
            call.Fail(new ServiceException($"service {_name}: {error.Message}", error));
        }
    }

    private void LookAround()
    {
        if (IsClosed)
            return;
        // In this order: a call that another thread makes meanwhile may be to a server that is not known here yet.
        Call[] calls;
        lock (Loop.Gate)
            calls = [.. _calls.Values];
        var servers = Servers();
        lock (Loop.Gate)
        {
            if (servers.Count > 0)
            {
                foreach (var waiting in _waiting)
                    waiting.Settle(true);
                _waiting.Clear();
            }

            foreach (var call in calls.Where(call => !call.Servers.Overlaps(servers)))
                call.Fail(new ServerGoneException(_name));
        }
    }

    /// <summary>One request on its way.</summary>
    private sealed class Call(DdsClient<TRequest, TResponse> client, long sequence, HashSet<string> servers)
        : LoopCompletion<TResponse>(client.Loop)
    {
        public long Sequence => sequence;

        /// <summary>Those that were there when it was sent.</summary>
        public HashSet<string> Servers => servers;

        protected override void OnSettled() => client._calls.Remove(sequence);
    }
}
