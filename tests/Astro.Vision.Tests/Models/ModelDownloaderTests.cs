using Astro.Vision.Models;

namespace Astro.Vision.Tests.Models;

[TestFixture]
public sealed class ModelDownloaderTests
{
    private readonly HttpClient _client = new();
    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Path.Combine(TestModels.NewFolder(), "new");

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [OneTimeTearDown]
    public void DisposeClient() => _client.Dispose();

    [Test]
    public async Task A_model_arrives_whole_and_from_its_own_path()
    {
        await using var server = CannedServer.Answering(TestModels.Content);
        var progress = new Recorded();
        Assert.That(await Pull(server.Address, progress), Is.True);
        Assert.That(File.ReadAllBytes(Path.Combine(_folder, "sample.onnx")), Is.EqualTo(TestModels.Content));
        Assert.That(server.Requests, Is.EqualTo(new[] { "GET /owner/repository/raw/commit/sample.onnx HTTP/1.1" }));
        Assert.That(progress.Received, Is.Ordered.Ascending.And.Not.Empty);
        Assert.That(progress.Received[^1], Is.EqualTo(TestModels.Content.Length));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_model_that_lies_there_is_not_asked_for_again()
    {
        await using var server = CannedServer.Answering(TestModels.Content);
        await Pull(server.Address);
        Assert.That(await Pull(server.Address), Is.False);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_damaged_model_is_replaced()
    {
        await using var server = CannedServer.Answering(TestModels.Content);
        Directory.CreateDirectory(_folder);
        var altered = TestModels.Content.ToArray();
        altered[0] ^= 1;
        var path = TestModels.Put(_folder, "sample.onnx", altered);
        Assert.That(await Pull(server.Address), Is.True);
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(TestModels.Content));
    }

    [Test]
    public async Task Other_bytes_are_refused_and_leave_nothing_behind()
    {
        var altered = TestModels.Content.ToArray();
        altered[100] ^= 1;
        await using var server = CannedServer.Answering(altered);
        await Refused(server, $"expected sha256 {TestModels.Manifest().Sha256}, found ");
    }

    [Test]
    public async Task A_body_that_breaks_off_is_refused_and_leaves_nothing_behind()
    {
        await using var server = CannedServer.Answering(TestModels.Content.AsSpan(0, 90_000), length: 200_000);
        await Refused(server, "cannot get");
    }

    [Test]
    public async Task A_shorter_body_is_refused_and_leaves_nothing_behind()
    {
        await using var server = CannedServer.Answering(TestModels.Content.AsSpan(0, 90_000));
        await Refused(server, "expected 200000 bytes, found 90000");
    }

    [Test]
    public async Task A_longer_body_is_refused_without_being_stored()
    {
        await using var server = CannedServer.Answering([.. TestModels.Content, 0]);
        await Refused(server, "expected 200000 bytes, found more");
    }

    [Test]
    public async Task A_refusal_is_told()
    {
        await using var server = CannedServer.Answering([], "404 Not Found");
        await Refused(server, "answered 404 Not Found");
    }

    [Test]
    public async Task An_unreachable_server_is_told_in_one_line()
    {
        var server = CannedServer.Answering([]);
        var address = server.Address;
        await server.DisposeAsync();
        var error = Assert.ThrowsAsync<ModelException>(() => Pull(address));
        Assert.That(error.Message, Does.StartWith("sample.onnx: cannot get http://127.0.0.1").And.EndWith("offline?"));
        Assert.That(error.Message, Does.Not.Contain('\n'));
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }

    [Test]
    public void A_model_without_a_source_cannot_be_pulled() => Assert.That(
        () => new ModelDownloader(_client).PullAsync(TestModels.Manifest() with { Source = null }, _folder),
        Throws.InstanceOf<ModelException>().With.Message.Contains("sample: source"));

    [Test]
    public async Task Cancelling_leaves_nothing_behind()
    {
        await using var server = CannedServer.Answering(TestModels.Content);
        using var cancellation = new CancellationTokenSource();
        var progress = new Recorded { Then = cancellation.Cancel };
        Assert.That(() => Pull(server.Address, progress, cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }

    private Task<bool> Pull(
        Uri mirror, IProgress<ModelProgress>? progress = null, CancellationToken cancellation = default) =>
        new ModelDownloader(_client, mirror).PullAsync(TestModels.Manifest(), _folder, progress, cancellation);

    private Task Refused(CannedServer server, string why)
    {
        var error = Assert.ThrowsAsync<ModelException>(() => Pull(server.Address));
        Assert.That(error.Message, Does.StartWith("sample.onnx: ").And.Contains(why));
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
        return Task.CompletedTask;
    }

    private sealed class Recorded : IProgress<ModelProgress>
    {
        public List<long> Received { get; } = [];

        public Action Then { get; init; } = () => { };

        public void Report(ModelProgress value)
        {
            Received.Add(value.Received);
            Then();
        }
    }
}
