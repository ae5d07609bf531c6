using System.Globalization;
using Astro.Messages.DiagnosticMsgs;

namespace Astro.Ros;

/// <summary>What one task of a node says of itself this time.</summary>
public sealed class DiagnosticReport
{
    private readonly List<KeyValue> _values = [];

    /// <summary>How well it is; an error until something is said.</summary>
    public DiagnosticLevel Level { get; private set; } = DiagnosticLevel.Error;

    /// <summary>The same in words.</summary>
    public string Message { get; private set; } = "nothing was said";

    /// <summary>Says how it is.</summary>
    public void Summarize(DiagnosticLevel level, string message) => (Level, Message) = (level, message);

    /// <summary>Says what is wrong besides: the worst level counts, and what is no worse than OK goes
    /// unmentioned.</summary>
    public void Add(DiagnosticLevel level, string message)
    {
        Message = Level > DiagnosticLevel.Ok && level > DiagnosticLevel.Ok ? $"{Message}; {message}"
            : level > Level ? message
            : Message;
        Level = level > Level ? level : Level;
    }

    /// <summary>Adds something to track over time.</summary>
    public void Add(string key, string value) => _values.Add(new KeyValue { Key = key, Value = value });

    /// <inheritdoc cref="Add(string, string)"/>
    public void Add(string key, long value) => Add(key, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Add(string, string)"/>
    /// <param name="key">What it is, with its unit.</param>
    /// <param name="value">Shown with up to three places.</param>
    public void Add(string key, double value) => Add(key, value.ToString("0.###", CultureInfo.InvariantCulture));

    internal DiagnosticStatus ToMessage(string name, string hardwareId) => new()
    {
        Level = (byte)Level,
        Name = name,
        Message = Message,
        HardwareId = hardwareId,
        Values = [.. _values],
    };
}
