using Astro.FindPerson;

namespace Astro.App.Tests.Commands;

/// <summary><c>astro tree check</c>.</summary>
public sealed class TreeCommandTests
{
    private ScratchFolder _scratch = null!;

    [SetUp]
    public void MakeFolder() => _scratch = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _scratch.Dispose();

    [Test]
    public async Task TheTreeThatShipsIsSoundAndIsShownIndented()
    {
        var run = await AstroProcess.RunAsync("tree", "check", FindPersonTree.DefaultPath);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.OutputLines()[0], Does.StartWith("Fallback"));
        Assert.That(run.OutputLines()[1], Does.StartWith("  ReactiveSequence"));
        Assert.That(run.Output, Does.Contain(" PlanViewpoint").And.Contain(" Deliver"));
        Assert.That(run.OutputLines()[^1], Does.StartWith(FindPersonTree.DefaultPath).And.EndWith("is known"));
    }

    [TestCase("<Deliver ", "<Teleport ", "Teleport", TestName = "An unknown node")]
    [TestCase("<InspectFace face=\"{face}\"", "<InspectFace", "'face'", TestName = "A missing port")]
    [TestCase("<FaceUndecided after=\"1.0\"", "<FaceUndecided after=\"soon\"", "after", TestName = "A wrong value")]
    [TestCase("<SubTree ID=\"Search\"", "<SubTree ID=\"Research\"", "Research", TestName = "An unknown subtree")]
    [TestCase("</root>", "", "root", TestName = "Malformed XML")]
    public async Task WhatIsWrongWithATreeIsNamedWithFileAndLine(string from, string by, string naming)
    {
        var shipped = File.ReadAllText(FindPersonTree.DefaultPath);
        var at = shipped.IndexOf(from, StringComparison.Ordinal);
        Assert.That(at, Is.Positive, "nothing to spoil");
        // The XML reader misses an end tag where the file ends.
        var line = shipped[..(by.Length == 0 ? shipped.Length : at)].Count(letter => letter == '\n') + 1;
        var path = _scratch.Write("broken.xml", shipped.Replace(from, by, StringComparison.Ordinal));

        (await AstroProcess.RunAsync("tree", "check", path)).IsBadInput($"{path}:{line}: ", naming);
    }

    [Test]
    public async Task AMissingFileIsNamed()
    {
        var path = _scratch.At("none.xml");

        (await AstroProcess.RunAsync("tree", "check", path)).IsBadInput(path);
    }
}
