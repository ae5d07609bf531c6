using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Astro.Screen;

/// <summary>The web server behind the screen: the page, the feed of views, and the buttons. Knows no graph.</summary>
internal sealed class ScreenServer : IAsyncDisposable
{
    private const int MaxAnswerBytes = 1024;

    private readonly WebApplication _app;
    private readonly ScreenFeed _feed;

    private ScreenServer(WebApplication app, ScreenFeed feed) => (_app, _feed) = (app, feed);

    /// <summary>Where it listens, with the port that it got.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Starts listening.</summary>
    /// <param name="address">Where.</param>
    /// <param name="feed">What to show.</param>
    /// <param name="acknowledge">What a button does; it runs on the server's threads.</param>
    /// <exception cref="IOException">The address cannot be had.</exception>
    public static async Task<ScreenServer> StartAsync(
        ScreenAddress address, ScreenFeed feed, Func<Answer, CancellationToken, Task<IResult>> acknowledge)
    {
        // The empty builder: no environment variable or settings file may move the server to another address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxAnswerBytes;
            options.Listen(address.Address, address.Port);
        });
        var app = builder.Build();
        app.UseRequestGuard();
        app.MapPageFiles();
        app.MapGet("/events", (HttpContext context) => EventStream.SendAsync(context, feed));
        app.MapPost("/answer", acknowledge);
        try
        {
            await app.StartAsync();
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await app.DisposeAsync();
            throw new IOException($"screen address '{address.Url}': {error.Message}", error);
        }
        return new ScreenServer(app, feed);
    }

    public async ValueTask DisposeAsync()
    {
        _feed.Close();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
