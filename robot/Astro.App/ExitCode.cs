using Astro.Messages.Astro;

namespace Astro.App;

/// <summary>What a finished <c>astro</c> tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Failed = 1;
    public const int BadInput = 2;
    public const int NotFound = 3;
    public const int Canceled = 4;
    public const int NotDelivered = 5;

    public static int Of(byte outcome) => outcome switch
    {
        FindPerson.Result.DELIVERED => Success,
        FindPerson.Result.NOT_HOME or FindPerson.Result.TIMED_OUT => NotFound,
        FindPerson.Result.CANCELED => Canceled,
        FindPerson.Result.FOUND_NOT_DELIVERED => NotDelivered,
        _ => Failed,
    };
}
