using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Astro.Vision.Tests.Models;

/// <summary>
/// A web server on loopback that gives every request the same answer, however broken, and then hangs up.
/// </summary>
internal sealed class CannedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;
    private readonly Task _serving;

    private CannedServer(byte[] answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>The first lines of the requests so far.</summary>
    public List<string> Requests { get; } = [];

    /// <param name="body">What is sent.</param>
    /// <param name="status">The status line's number and words.</param>
    /// <param name="length">The length that is promised.</param>
    public static CannedServer Answering(ReadOnlySpan<byte> body, string status = "200 OK", int? length = null) => new(
        [.. Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Length: {length ?? body.Length}\r\nConnection: close\r\n\r\n"), .. body]);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving.ConfigureAwait(false);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync().ConfigureAwait(false);
                await AnswerAsync(client.GetStream()).ConfigureAwait(false);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        Requests.Add(await reader.ReadLineAsync().ConfigureAwait(false) ?? "");
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { Length: > 0 })
        {
        }
        try
        {
            await stream.WriteAsync(_answer).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The client may hang up first: it does when it has seen enough.
        }
    }
}
