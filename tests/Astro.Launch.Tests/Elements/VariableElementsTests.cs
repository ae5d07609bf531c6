namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class VariableElementsTests : LaunchFixture
{
    [Test]
    public void A_given_value_counts_more_than_the_default()
    {
        const string Content = "<arg name=\"home\" default=\"$(env HOME)/flat\"/><log message=\"$(var home)\"/>";
        Assert.That(Folder.Log(Content), Is.EqualTo(new[] { "/home/r/flat" }));
        Assert.That(Folder.Log(Content, ("home", "house")), Is.EqualTo(new[] { "house" }));
    }

    [Test]
    public void A_missing_value_is_asked_for_with_its_description() => Assert.That(
        Folder.Error("\n<arg name=\"home\" description=\"where it lives\"/>"),
        Is.EqualTo("main.launch.xml:3: <arg>: a value is missing: home:=VALUE (where it lives)"));

    [Test]
    public void A_value_that_is_no_choice_is_refused()
    {
        const string Content =
            "<arg name=\"mode\" default=\"sim\"><choice value=\"sim\"/><choice value=\"robot\"/></arg>";
        Assert.That(() => Folder.Load(Content, ("mode", "robot")), Throws.Nothing);
        Assert.That(Folder.Error(Content, ("mode", "robots")), Is.EqualTo("main.launch.xml:2: <arg>: "
            + "mode: 'robots' is none of its choices; did you mean 'robot'?; they are: sim, robot"));
    }

    [Test]
    public void A_default_that_is_no_choice_is_refused() => Assert.That(
        Folder.Error("<arg name=\"mode\" default=\"x\"><choice value=\"sim\"/></arg>"),
        Does.Contain("'x' is none of its choices"));

    [Test]
    public void Let_sets_what_follows() => Assert.That(
        Folder.Log("<let name=\"a\" value=\"1\"/><log message=\"$(var a)\"/>"
            + "<let name=\"a\" value=\"$(var a)2\"/><log message=\"$(var a)\"/>"),
        Is.EqualTo(new[] { "1", "12" }));

    [Test]
    public void Given_arguments_that_nothing_asks_for_are_listed() => Assert.That(
        Folder.Load("<arg name=\"a\" default=\"1\"/><log message=\"$(var b)\"/>", ("a", "1"), ("b", "1"), ("c", "1"))
            .UnusedArguments,
        Is.EqualTo(new[] { "c" }));
}
