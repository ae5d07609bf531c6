using System.Text.Json;

namespace Astro.Ros;

/// <summary>A JSON value that does not fit its field; each level of nesting on the way out puts its name before it.</summary>
internal sealed class JsonFieldException(string path, string detail)
    : JsonException(path.Length == 0 ? detail : $"{path}: {detail}", path, null, null)
{
    /// <summary>The same error, seen from the message or the array that holds this one as <paramref name="field"/>.</summary>
    public JsonFieldException Under(string field) =>
        new(string.IsNullOrEmpty(Path) ? field : field.Length == 0 ? Path : $"{field}.{Path}", detail);
}
