using Astro.Vision.Models;
using Astro.Vision.Tests.Models;

namespace Astro.App.Tests.Commands;

/// <summary><c>astro models pull</c> from a server on loopback.</summary>
public sealed class ModelsPullTests
{
    private static readonly ModelManifest YuNet = ModelManifest.BuiltIn.Single(model => model.Name == "yunet");

    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    [Category(PublicData.Category)]
    public async Task AModelIsPulledOnceAndThenIsThere()
    {
        var bytes = File.ReadAllBytes(Path.Combine(PublicData.Models, YuNet.File));
        await using var server = CannedServer.Answering(bytes);

        var first = await PullAsync(server.Address);
        var second = await PullAsync(server.Address);

        Assert.That(first.ExitCode, Is.Zero, first.Error);
        Assert.That(first.Output, Does.Contain("pulled into").And.Contain(YuNet.Licence));
        Assert.That(File.ReadAllBytes(_folder.At("models", YuNet.File)), Is.EqualTo(bytes));
        Assert.That(_folder.Content, Is.EquivalentTo(["models", YuNet.File]));
        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.That(second.Output, Does.Contain("already in"));
        Assert.That(server.Requests, Is.EqualTo([$"GET {YuNet.Source!.PathAndQuery} HTTP/1.1"]));
    }

    [Test]
    public async Task OtherBytesAreRefusedAndNothingIsLeftBehind()
    {
        await using var server = CannedServer.Answering(new byte[YuNet.Bytes]);

        await FailsAsync(server.Address, YuNet.File, $"expected sha256 {YuNet.Sha256}");
    }

    [Test]
    public async Task ADownloadThatBreaksOffLeavesNothingBehind()
    {
        await using var server = CannedServer.Answering(new byte[1000], length: (int)YuNet.Bytes);

        await FailsAsync(server.Address, YuNet.File);
    }

    [Test]
    public async Task ARefusalIsPassedOn()
    {
        await using var server = CannedServer.Answering([], "404 Not Found");

        await FailsAsync(server.Address, YuNet.File, "404 Not Found");
    }

    [Test]
    public async Task AServerThatIsGoneIsNamed()
    {
        var server = CannedServer.Answering([]);
        await server.DisposeAsync();

        await FailsAsync(server.Address, YuNet.File, server.Address.ToString(), "offline?");
    }

    [TestCase("nowhere")]
    [TestCase("ftp://127.0.0.1/")]
    public async Task AMirrorThatIsNoWebAddressIsBadInput(string mirror) =>
        (await AstroProcess.RunAsync("models", "pull", "--mirror", mirror)).IsBadInput("--mirror", $"'{mirror}'");

    [Test]
    public async Task AnUnknownModelIsNamedWithThoseThatThereAre() =>
        (await AstroProcess.RunAsync("models", "pull", "frob")).IsBadInput("frob", "yunet", "mobilefacenet");

    [Test]
    public async Task AFileWhereAFolderShouldBeIsNamed()
    {
        var file = _folder.Write("models", "in the way");
        await using var server = CannedServer.Answering([]);

        (await PullAsync(server.Address)).IsBadInput(file);
        Assert.That(File.ReadAllText(file), Is.EqualTo("in the way"));
    }

    private Task<Ended> PullAsync(Uri mirror) => AstroProcess.RunAsync(
        "models", "pull", YuNet.Name, "--into", _folder.At("models"), "--mirror", mirror.ToString());

    private async Task FailsAsync(Uri mirror, params string[] naming)
    {
        (await PullAsync(mirror)).IsBadInput(naming);
        Assert.That(_folder.Content, Is.SubsetOf(["models"]));
    }
}
