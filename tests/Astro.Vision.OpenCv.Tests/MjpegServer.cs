using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Astro.Vision.OpenCv.Tests;

/// <summary>Serves motion JPEG as network cameras do: one response of many parts, a picture each.</summary>
internal sealed class MjpegServer : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.05);

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    private MjpegServer(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    public string Url => $"http://127.0.0.1:{Port}/video";

    /// <summary>Begins to serve.</summary>
    /// <param name="port">Where; 0 takes a free one.</param>
    public static MjpegServer Start(int port = 0) => new(port);

    /// <summary>Dies: all connections break off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var clients = new List<Task>();
        try
        {
            while (true)
                clients.Add(SendAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(clients);
        }
    }

    private async Task SendAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                await WriteAsync(
                    stream, "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n");
                for (var i = 0; ; i = (i + 1) % 8)
                {
                    var jpeg = Videos.Jpeg(i);
                    await WriteAsync(stream,
                        $"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {jpeg.Length}\r\n\r\n");
                    await stream.WriteAsync(jpeg, _stop.Token);
                    await WriteAsync(stream, "\r\n");
                    await Task.Delay(Period, _stop.Token);
                }
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The other end has gone, or this one goes: the connection is closed either way.
                client.Close();
            }
        }
    }

    private ValueTask WriteAsync(NetworkStream stream, string text) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(text), _stop.Token);
}
