using Astro.App.Simulate;

namespace Astro.App.Tests.Simulate;

/// <summary>A bulk run over two rooms and two people, in a folder of its own.</summary>
internal sealed class SmallRun : IDisposable
{
    private const string People = """
        people:
          - { name: Ann, height: 1.7, role: household, acknowledges: taken }
          - { name: Ben, height: 1.8, role: household, acknowledges: refused }
        """;

    private readonly ScratchFolder _folder = new();

    public SmallRun() => Options = new()
    {
        Worlds = [TwoRooms.Write(_folder, "world.yaml", "people: []", People)],
        Seeds = new(1, 3),
        Out = _folder.At("out", "results.csv"),
        Oracle = true,
        Jobs = 2,
    };

    public SimulateOptions Options { get; }

    public RunFiles Files => new(Options.Out);

    public IReadOnlyList<IReadOnlyList<string>> Rows =>
        [.. Csv.Read(File.ReadAllBytes(Files.Results)).Select(record => record.Fields)];

    /// <summary>The same run with something else about it.</summary>
    public Task<int> RunAsync(Func<SimulateOptions, SimulateOptions>? change = null,
        CancellationToken cancellation = default) =>
        SimulateRun.RunAsync(change is null ? Options : change(Options), cancellation);

    /// <summary>A file of another run in the same folder.</summary>
    public SimulateOptions Into(string name) => Options with { Out = _folder.At("out", name) };

    public void Dispose() => _folder.Dispose();
}
