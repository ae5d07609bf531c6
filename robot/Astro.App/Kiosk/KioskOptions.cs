using Astro.Imaging;

namespace Astro.App.Kiosk;

/// <summary>What a camera without a robot is to do.</summary>
internal sealed record KioskOptions
{
    /// <summary>The source of frames, as it was written.</summary>
    public required string Camera { get; init; }

    /// <summary>What to ask of the camera.</summary>
    public CameraSettings Settings { get; init; } = new();

    /// <summary>Whether right and left are exchanged.</summary>
    public bool Mirror { get; init; }

    /// <summary>Whom to look for, by name; null for whoever comes.</summary>
    public string? Person { get; init; }

    /// <summary>A folder of photos, a sub-folder a person, whom to recognise; null for nobody.</summary>
    public string? People { get; init; }

    /// <summary>Whether photos and pictures show drawn people.</summary>
    public bool Drawn { get; init; }

    /// <summary>Where to look for models first.</summary>
    public string? Models { get; init; }

    /// <summary>The address to serve the screen at; null for no screen.</summary>
    public string? Screen { get; init; }

    /// <summary>For how long to look (s); 0 for as long as it takes.</summary>
    public double TimeLimit { get; init; }
}
