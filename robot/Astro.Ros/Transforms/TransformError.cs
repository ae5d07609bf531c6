namespace Astro.Ros;

/// <summary>Why a transform is not to be had.</summary>
public enum TransformError
{
    /// <summary>It is to be had.</summary>
    None,

    /// <summary>Nothing was ever heard of one of the frames.</summary>
    UnknownFrame,

    /// <summary>The frames are in different trees.</summary>
    NotConnected,

    /// <summary>The time lies before what is remembered of a frame on the way.</summary>
    ExtrapolationIntoPast,

    /// <summary>The time lies after what is known of a frame on the way; later it may be known.</summary>
    ExtrapolationIntoFuture,
}

/// <summary>A transform that is not to be had.</summary>
/// <param name="error">Why.</param>
/// <param name="message">The same in words, with the frames.</param>
public sealed class TransformException(TransformError error, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public TransformError Error { get; } = error;
}
