using System.Text.Json;

namespace Astro.Ros;

/// <summary>A JSON value that does not fit its field; each level of nesting puts its name before the path.</summary>
internal sealed class JsonFieldException(string path, string detail)
    : JsonException(path.Length == 0 ? detail : $"{path}: {detail}", path, null, null)
{
    /// <summary>The same error, seen from what holds this message or element as <paramref name="field"/>.</summary>
    public JsonFieldException Under(string field) =>
        new(string.IsNullOrEmpty(Path) ? field : field.Length == 0 ? Path : $"{field}.{Path}", detail);
}
