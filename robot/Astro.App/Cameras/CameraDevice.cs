using System.Globalization;
using Astro.Imaging;

namespace Astro.App.Cameras;

/// <summary>A video device of this machine.</summary>
/// <param name="Path">As in <c>/dev/video0</c>.</param>
/// <param name="Name">What its driver calls it; empty when it says nothing.</param>
/// <param name="IsReadable">Whether this user may read it.</param>
internal sealed record CameraDevice(string Path, string Name, bool IsReadable)
{
    private const string Prefix = "video";

    /// <summary>All that there are, by number.</summary>
    /// <param name="root">The root of the file system.</param>
    public static IReadOnlyList<CameraDevice> All(string root = "/")
    {
        var devices = System.IO.Path.Combine(root, "dev");
        return !Directory.Exists(devices)
            ? []
            : [.. Directory.EnumerateFileSystemEntries(devices, $"{Prefix}*")
                .Select(path => (Path: path, Number: NumberOf(path)))
                .Where(entry => entry.Number is not null)
                .OrderBy(entry => entry.Number)
                .Select(entry => new CameraDevice(entry.Path, NameOf(root, entry.Path), CanRead(entry.Path)))];
    }

    /// <summary>What becomes of an attempt to open it, in a word or a line.</summary>
    public string Try()
    {
        if (!IsReadable)
            return "may not be read: is this user in the group video?";
        if (CameraSource.WhyNoOpenCv() is { } why)
            return $"not tried: OpenCV is {why}";
        try
        {
            var reader = CameraSource.Find(Path, new CameraSettings());
            reader.Open();
            reader.Close();
            return "opens";
        }
        catch (IOException error)
        {
            return error.Message;
        }
    }

    private static int? NumberOf(string path) => int.TryParse(
        System.IO.Path.GetFileName(path)[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture,
        out var number) ? number : null;

    private static string NameOf(string root, string path)
    {
        var file = System.IO.Path.Combine(
            root, "sys", "class", "video4linux", System.IO.Path.GetFileName(path), "name");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : "";
    }

    private static bool CanRead(string path)
    {
        try
        {
            using var device = File.OpenHandle(path);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
