using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Astro.Screen;

/// <summary>
/// Keeps other people's pages out: what is not called by our own name is refused (DNS rebinding), and so is a press
/// that another page sends (cross-site request forgery). Tells the browser to load nothing but what we serve.
/// </summary>
internal static class RequestGuard
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseRequestGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";

        var request = context.Request;
        if (!ScreenAddress.IsOurs(request.Host.Host))
            await Refuse(context, StatusCodes.Status421MisdirectedRequest, "this is not the address of the screen");
        else if (HttpMethods.IsPost(request.Method) && request.Headers.Origin != $"http://{request.Host}")
            await Refuse(context, StatusCodes.Status403Forbidden, "the request does not come from the screen's page");
        else
            await next();
    });

    private static Task Refuse(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(why);
    }
}
