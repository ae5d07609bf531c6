using System.Diagnostics;
using System.Globalization;

namespace Astro.Launch;

/// <summary>Ends the processes of a launch that cannot do so itself, as after SIGKILL: a small shell script, which
/// reads from the launch who is there and takes the end of that without a farewell as the launch's death.</summary>
/// <remarks>
/// The system closes a pipe whoever dies and however. A signal at the parent's death (prctl) would come when the thread
/// ends that started a process, which in .NET is any thread of the pool. Where there is no shell nobody watches.
/// </remarks>
internal sealed class DeathWatch : IDisposable
{
    private const string Farewell = "done";

    // The steps of Shutdown. Groups are those that Starters' setsid makes; without it there are only processes.
    private const string Script = """
        exec >/dev/null 2>&1
        trap '' HUP INT QUIT TERM
        there=
        while read -r what id; do
            case $what in
            start) there="$there $id" ;;
            end) left=; for one in $there; do [ "$one" = "$id" ] || left="$left $one"; done; there=$left ;;
            done) exit ;;
            esac
        done
        tell() { for id in $there; do kill -s "$1" -- "-$id" || kill -s "$1" "$id"; done; }
        tell INT; sleep 2.5; tell TERM; sleep 1.5; tell KILL
        """;

    private readonly Process _shell;

    private DeathWatch(Process shell) => _shell = shell;

    /// <summary>Begins to watch; null where there is no shell.</summary>
    public static DeathWatch? Start()
    {
        if (Starters.Find("sh") is not { } shell)
            return null;
        string[] words = [.. Starters.Words, shell, "-c", Script];
        return new DeathWatch(
            Process.Start(new ProcessStartInfo(words[0], words.Skip(1)) { RedirectStandardInput = true })!);
    }

    /// <summary>From now on a process is to end with the launch.</summary>
    public void Add(int process) => Tell("start", process);

    /// <summary>A process and all that it has started are gone; its id may become another's.</summary>
    public void Remove(int process) => Tell("end", process);

    /// <summary>Leaves whatever is there alone.</summary>
    public void Dispose()
    {
        Tell(Farewell, 0);
        _shell.Dispose();
    }

    private void Tell(string what, int process)
    {
        try
        {
            _shell.StandardInput.Write(string.Create(CultureInfo.InvariantCulture, $"{what} {process}\n"));
            _shell.StandardInput.Flush();
        }
        catch (IOException) when (_shell.HasExited)
        {
            // Somebody has ended it; the launch is no worse off than where there is no shell.
        }
    }
}
