using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Astro.Screen;

/// <summary>Sends the views of a feed to one page as server-sent events (WHATWG HTML, section 9.2).</summary>
internal static class EventStream
{
    // A page that hears nothing for a few of these knows that the connection is dead, even when nobody closed it.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    public static async Task SendAsync(HttpContext context, ScreenFeed feed)
    {
        context.Response.ContentType = "text/event-stream";
        var reader = feed.Open();
        try
        {
            await SendAsync(context.Response, reader.Reader, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The page was closed.
        }
        finally
        {
            feed.Leave(reader);
        }
    }

    private static async Task SendAsync(
        HttpResponse response, ChannelReader<ScreenView> views, CancellationToken gone)
    {
        using var beats = new PeriodicTimer(Beat);
        var beat = beats.WaitForNextTickAsync(gone).AsTask();
        var news = views.WaitToReadAsync(gone).AsTask();
        while (true)
        {
            await Task.WhenAny(news, beat);
            if (news.IsCompleted)
            {
                if (!await news)
                    return;
                while (views.TryRead(out var view))
                    await response.WriteAsync($"data: {JsonSerializer.Serialize(view, Json)}\n\n", gone);
                news = views.WaitToReadAsync(gone).AsTask();
            }
            else
            {
                await beat;
                await response.WriteAsync("event: beat\ndata:\n\n", gone);
                beat = beats.WaitForNextTickAsync(gone).AsTask();
            }
            await response.Body.FlushAsync(gone);
        }
    }
}
