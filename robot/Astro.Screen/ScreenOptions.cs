namespace Astro.Screen;

/// <summary>Where the screen is served and how long it says what.</summary>
public sealed record ScreenOptions
{
    /// <summary>
    /// Where to listen: <c>http://</c>, then an IP address or <c>localhost</c>, and a port (0 takes a free one). Anyone
    /// who reaches it can read the screen and press its buttons, so it is this machine only by default.
    /// </summary>
    public string Url { get; init; } = "http://127.0.0.1:8080";

    /// <summary>How long somebody is greeted, on the graph's clock.</summary>
    public TimeSpan Greeting { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long somebody must be out of sight to be greeted again, on the graph's clock.</summary>
    public TimeSpan Absence { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a button waits for <c>delivery/acknowledge</c>, on the wall clock: a person is
    /// waiting.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);
}
