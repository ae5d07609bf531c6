using Astro.Ros.Dds;

namespace Astro.App;

/// <summary>What a user can cause and mend is typed so and told in one line; everything else is our fault and keeps its
/// stack trace.</summary>
internal static class UserError
{
    /// <summary>The error to tell; null when it is none of a user's. What stops one worker of several often stops all
    /// of them: one says so.</summary>
    public static Exception? Of(Exception error) => error switch
    {
        AggregateException several when several.InnerExceptions.All(e => Of(e) is not null) =>
            Of(several.InnerExceptions[0]),
        FormatException or IOException or UnauthorizedAccessException or DdsException => error,
        _ => null,
    };
}
