using Astro.App.Terminal;

namespace Astro.App.Tests.Terminal;

/// <summary>Lengths of time as people read them.</summary>
public sealed class DurationTests
{
    [TestCase(0.4, "0 s")]
    [TestCase(42.3, "42 s")]
    [TestCase(59.7, "1 min 0 s")]
    [TestCase(125, "2 min 5 s")]
    public void MinutesAreNamedFromTheFirstOn(double seconds, string text) =>
        Assert.That(Duration.Text(seconds), Is.EqualTo(text));
}
