namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class EnvironmentElementsTests : LaunchFixture
{
    [Test]
    public void Processes_get_what_differs() => Assert.That(
        Folder.LoadOne("<set_env name=\"A\" value=\"1\"/><unset_env name=\"HOME\"/><unset_env name=\"NONE\"/>"
            + "<set_env name=\"EMPTY\" value=\"\"/><executable cmd=\"ls\"/>").Environment,
        Is.EquivalentTo(new Dictionary<string, string?> { ["A"] = "1", ["HOME"] = null }));

    [Test]
    public void Substitutions_see_the_change() => Assert.That(
        Folder.Log("<set_env name=\"A\" value=\"1\"/><log message=\"$(env A)\"/><unset_env name=\"A\"/>"
            + "<log message=\"$(env A none)\"/>"),
        Is.EqualTo(new[] { "1", "none" }));

    [Test]
    public void Lists_grow_at_either_end() => Assert.That(
        Folder.Log("<append_env name=\"L\" value=\"b\"/><append_env name=\"L\" value=\"c\"/>"
            + "<append_env name=\"L\" value=\"a\" prepend=\"true\" separator=\",\"/><log message=\"$(env L)\"/>"),
        Is.EqualTo(new[] { "a,b:c" }));

    [Test]
    public void A_process_has_variables_of_its_own() => Assert.That(
        Folder.Load("<set_env name=\"A\" value=\"1\"/>"
            + "<executable cmd=\"ls\"><env name=\"A\" value=\"$(env A)2\"/></executable><executable cmd=\"ls\"/>")
            .Processes.Select(process => process.Environment["A"]),
        Is.EqualTo(new[] { "12", "1" }));
}
