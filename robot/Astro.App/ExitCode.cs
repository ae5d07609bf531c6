
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
        FindPersonAction.Result.Delivered => Success,
        FindPersonAction.Result.NotHome or FindPersonAction.Result.TimedOut => NotFound,
        FindPersonAction.Result.Canceled => Canceled,
        FindPersonAction.Result.FoundNotDelivered => NotDelivered,
        _ => Failed,
    };
}
