namespace Astro.Imaging;

/// <summary>How a <see cref="PictureReader"/> shows pictures.</summary>
public sealed record PictureReaderOptions
{
    /// <summary>The time between two frames.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(0.1);

    /// <summary>For how long each picture is shown; for one frame at least.</summary>
    public TimeSpan Shown { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For how long it is dark between two of them.</summary>
    public TimeSpan Dark { get; init; } = TimeSpan.FromSeconds(1);
}
