using System.Runtime.CompilerServices;
using Astro.Messages.RclInterfaces;

namespace Astro.Ros;

/// <summary>
/// What a node tells people: messages on <c>/rosout</c>, and <see cref="IGraph.Logged"/> for whoever runs the node.
/// </summary>
public sealed class Logger
{
    private static readonly QosProfile Qos = new(1000, Reliability.Reliable, Durability.TransientLocal);

    private readonly INode _node;
    private readonly Action<LogEntry> _raise;

    // Made with the first line: it is latched, so nobody misses any, and most nodes of most tests say nothing.
    private IPublisher<Log>? _rosout;

    internal Logger(INode node, string name, LogLevel level, Action<LogEntry> raise)
    {
        (_node, Name, Level, _raise) = (node, name, level, raise);
    }

    /// <summary>The node's name after its namespace, parts joined with dots.</summary>
    public string Name { get; }

    /// <summary>The least severity that is said.</summary>
    public LogLevel Level { get; set; }

    /// <summary>For whoever develops.</summary>
    public void Debug(string text, [CallerFilePath] string file = "", [CallerMemberName] string function = "",
        [CallerLineNumber] int line = 0) => Say(LogLevel.Debug, text, file, function, line);

    /// <summary>What goes on.</summary>
    public void Info(string text, [CallerFilePath] string file = "", [CallerMemberName] string function = "",
        [CallerLineNumber] int line = 0) => Say(LogLevel.Info, text, file, function, line);

    /// <summary>What may be wrong.</summary>
    public void Warn(string text, [CallerFilePath] string file = "", [CallerMemberName] string function = "",
        [CallerLineNumber] int line = 0) => Say(LogLevel.Warn, text, file, function, line);

    /// <summary>What went wrong.</summary>
    public void Error(string text, [CallerFilePath] string file = "", [CallerMemberName] string function = "",
        [CallerLineNumber] int line = 0) => Say(LogLevel.Error, text, file, function, line);

    /// <summary>What ends the process.</summary>
    public void Fatal(string text, [CallerFilePath] string file = "", [CallerMemberName] string function = "",
        [CallerLineNumber] int line = 0) => Say(LogLevel.Fatal, text, file, function, line);

    private void Say(LogLevel level, string text, string file, string function, int line)
    {
        if (level < Level)
            return;
        var entry = new LogEntry(_node.Graph.Clock.Now, level, Name, text);
        _raise(entry);
        if (_node.Closing.IsCancellationRequested)
            return;
        _rosout ??= _node.CreatePublisher<Log>("/rosout", Qos);
        _rosout.Publish(new Log
        {
            Stamp = entry.Stamp,
            Level = (byte)level,
            Name = Name,
            Msg = text,
            // Its name alone: where it was built is nobody's business.
            File = Path.GetFileName(file),
            Function = function,
            Line = (uint)line,
        });
    }
}
