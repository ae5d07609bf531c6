using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Astro.Screen;

/// <summary>The page's files, which lie in this assembly.</summary>
internal static class PageFiles
{
    private static readonly (string Route, string Name, string ContentType)[] Files =
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/screen.css", "screen.css", "text/css; charset=utf-8"),
        ("/screen.js", "screen.js", "text/javascript; charset=utf-8"),
        ("/icon.svg", "icon.svg", "image/svg+xml"),
    ];

    public static void MapPageFiles(this IEndpointRouteBuilder routes)
    {
        foreach (var (route, name, contentType) in Files)
        {
            var bytes = Read(name);
            routes.MapGet(route, () => Results.Bytes(bytes, contentType));
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
