namespace Astro.FindPerson;

/// <summary>How a find_person goal ends; the values are the result's constants.</summary>
internal enum Outcome : byte
{
    /// <summary>Something is wrong; the error says what.</summary>
    Failed = FindPersonAction.Result.Failed,

    /// <summary>Found, and received what was brought.</summary>
    Delivered = FindPersonAction.Result.Delivered,

    /// <summary>Found, but refused, put off or silent.</summary>
    FoundNotDelivered = FindPersonAction.Result.FoundNotDelivered,

    /// <summary>Everything worth searching was searched.</summary>
    NotHome = FindPersonAction.Result.NotHome,

    /// <summary>The goal's time limit passed first.</summary>
    TimedOut = FindPersonAction.Result.TimedOut,

    /// <summary>Whoever asked no longer wants it.</summary>
    Canceled = FindPersonAction.Result.Canceled,
}
