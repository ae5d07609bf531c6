namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class LaunchScreenTests
{
    [Test]
    public void Lines_bear_the_name_of_their_process() => Assert.That(
        Written(false), Is.EqualTo("[a-1] x\n[b-2] y\n[INFO] [a-1]: started\n[ERROR] [b-2]: died\n"));

    [Test]
    public void Each_process_has_a_colour_where_there_are_colours() => Assert.That(
        Written(true), Is.EqualTo("\e[36m[a-1]\e[0m x\n\e[32m[b-2]\e[0m y\n[INFO] [a-1]: started\n"
            + "\e[31m[ERROR] [b-2]: died\e[0m\n"));

    private static string Written(bool hasColours)
    {
        using var writer = new StringWriter();
        var screen = new LaunchScreen(writer, hasColours);
        screen.Line("a-1", 0, "x");
        screen.Line("b-2", 1, "y");
        screen.Info("a-1", "started");
        screen.Error("b-2", "died");
        return writer.ToString();
    }
}
