namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class LaunchOptionsTests
{
    [Test]
    public void Arguments_are_names_and_values_of_which_the_last_counts() => Assert.That(
        LaunchOptions.ParseArguments(["a:=1", "b:=", "c:=x:=y", "a:=2"]),
        Is.EquivalentTo(new Dictionary<string, string> { ["a"] = "2", ["b"] = "", ["c"] = "x:=y" }));

    [TestCase("a")]
    [TestCase(":=1")]
    [TestCase("a=1")]
    public void Other_words_are_refused(string word) => Assert.That(
        () => LaunchOptions.ParseArguments([word]),
        Throws.TypeOf<FormatException>().With.Message.Contains("NAME:=VALUE").And.Message.Contains(word));

    [Test]
    public void The_environment_is_this_process_s() =>
        Assert.That(new LaunchOptions().Environment["PATH"], Is.EqualTo(Environment.GetEnvironmentVariable("PATH")));
}
