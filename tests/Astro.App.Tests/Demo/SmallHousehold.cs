using System.Text.Json;

namespace Astro.App.Tests.Demo;

/// <summary>Mom and Dad in two rooms, for one test.</summary>
internal sealed class SmallHousehold : IDisposable
{
    private readonly ScratchFolder _people;
    private readonly ScratchFolder _files;

    public SmallHousehold()
    {
        // Asked for before any folder is made, because asking is what skips a test.
        var photos = new[] { "Mom", "Dad" }.Select(name => (name, PublicData.PhotosOf(name))).ToList();
        _people = new ScratchFolder();
        _files = new ScratchFolder();
        foreach (var (name, files) in photos)
            _people.Enrol(name, files);
        World = TwoRooms.Write(_files);
    }

    private string World { get; }

    /// <summary>The arguments that look for Mom here.</summary>
    public string[] FindMom(params string[] more) =>
    [
        "demo", "--headless", "--models", PublicData.Models, "--people", _people.Path, "--world", World,
        "--find", "Mom", .. more,
    ];

    /// <summary>Writes another file beside the world.</summary>
    public string Write(string name, string text) => _files.Write(name, text);

    /// <summary>The JSON object that a run ended with.</summary>
    public static JsonElement ResultOf(Ended run)
    {
        var start = run.Output.IndexOf("\n{", StringComparison.Ordinal);
        Assert.That(start, Is.Positive, $"no result: {run}");
        using var json = JsonDocument.Parse(run.Output[start..]);
        return json.RootElement.Clone();
    }

    public void Dispose()
    {
        _people.Dispose();
        _files.Dispose();
    }
}
