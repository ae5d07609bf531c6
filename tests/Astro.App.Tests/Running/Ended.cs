namespace Astro.App.Tests;

/// <summary>What a run of <c>astro</c> left behind.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error)
{
    public string[] OutputLines() => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Exit code 2 and one line that names each of the texts: no stack trace, and nothing begun.</summary>
    public void IsBadInput(params string[] naming)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ExitCode, Is.EqualTo(2), ToString());
            Assert.That(Error, Does.StartWith("astro: ").And.EndsWith("\n"));
            Assert.That(Error.TrimEnd('\n'), Does.Not.Contain('\n'), "more than one line");
            foreach (var name in naming)
                Assert.That(Error, Does.Contain(name));
            Assert.That(Output, Is.Empty);
        }
    }
}
