using System.Text.Json.Serialization;

namespace Astro.Evaluation.Reports;

/// <summary>What a recogniser shall reach.</summary>
/// <param name="Name">Of what, for people.</param>
/// <param name="Limit">How much.</param>
/// <param name="AtLeast">True if more is better.</param>
/// <param name="Value">What was measured; null where it could not be; not a number where there was nothing to go wrong.
/// </param>
/// <param name="Bounds">The value's 95 % interval, where there is one.</param>
/// <param name="Note">What else to know, as why it could not be measured; may be empty.</param>
public sealed record Target(string Name, double Limit, bool AtLeast, double? Value, Interval? Bounds, string Note = "")
{
    /// <summary>Whether it is reached; null where it could not be measured.</summary>
    public bool? IsReached => Value is not { } value ? null
        : double.IsNaN(value) || (AtLeast ? value >= Limit : value <= Limit);

    /// <summary>The limit in words.</summary>
    [JsonIgnore]
    public string Wanted => $"{(AtLeast ? "at least" : "at most")} {Limit:0.###}";
}
