namespace Astro.FindPerson;

/// <summary>How a find_person goal ends; the values are the result's constants.</summary>
public enum Outcome : byte
{
    /// <summary>Found, and received what was brought.</summary>
    Delivered = 0,

    /// <summary>Found, but refused, put off or silent.</summary>
    FoundNotDelivered = 1,

    /// <summary>Everything worth searching was searched.</summary>
    NotHome = 2,

    /// <summary>The goal's time limit passed first.</summary>
    TimedOut = 3,

    /// <summary>Whoever asked no longer wants it.</summary>
    Canceled = 4,

    /// <summary>Something is wrong; the error says what.</summary>
    Failed = 5,
}
