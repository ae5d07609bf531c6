using System.Text.Json;
using System.Text.Json.Serialization;

namespace Astro.Evaluation.Reports;

/// <summary>A report for machines.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        WriteIndented = true,
    };

    /// <summary>All figures as JSON, names in camel case; what is not a number is the string "NaN".</summary>
    public static string Write(RecognitionReport report) => JsonSerializer.Serialize(report, Options);
}
