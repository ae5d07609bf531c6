namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class SubstitutionTableTests : LaunchFixture
{
    private const string Some = "<let name=\"x\" value=\"1\"/><let name=\"which\" value=\"x\"/>";

    [TestCase("$(var x)", "1")]
    [TestCase("$(var $(var which))", "1")]
    [TestCase("$(var none $(var x)2)", "12")]
    [TestCase("$(var x $(var none))", "1")]
    [TestCase("$(env HOME)", "/home/r")]
    [TestCase("$(env EMPTY default)", "")]
    [TestCase("$(env NONE 'the default')", "the default")]
    [TestCase("$(find-pkg-prefix astro)", "/app")]
    [TestCase("$(exec-in-pkg tool astro)", "/app/tool")]
    [TestCase("$(find-exec sh)", "/usr/bin/sh")]
    [TestCase("$(anon n)-$(anon n)", "n_unique-n_unique")]
    [TestCase("$(not true)", "false")]
    [TestCase("$(not $(var x))", "false")]
    [TestCase("$(and true false)", "false")]
    [TestCase("$(and 1 yes)", "true")]
    [TestCase("$(or true false)", "true")]
    [TestCase("$(or false off)", "false")]
    [TestCase("$(all true true false)", "false")]
    [TestCase("$(any false false true)", "true")]
    [TestCase("$(equals a a)", "true")]
    [TestCase("$(equals a b)", "false")]
    [TestCase("$(equals 1 true)", "true")]
    [TestCase("$(equals 0.50 .5)", "true")]
    [TestCase("$(equals 'x' x)", "true")]
    [TestCase("$(not-equals a b)", "true")]
    [TestCase("$(if $(equals $(var x) 1) yes $(var none))", "yes")]
    [TestCase("$(if false yes)", "")]
    [TestCase("$(if false yes 'or no')", "or no")]
    public void Has_a_value(string text, string value) => Assert.That(Folder.Evaluate(text, Some), Is.EqualTo(value));

    [Test]
    public void Names_the_launch_file_and_its_folder() => Assert.That(
        Folder.Evaluate("$(find-pkg-share astro) $(dirname) $(filename)"),
        Is.EqualTo($"{Folder.Path} {Folder.Path} {Folder.Path}/main.launch.xml"));

    [Test]
    public void Reads_a_file()
    {
        Folder.Write("id", "7");
        Assert.That(Folder.Evaluate("<$(file-content $(dirname)/id)>"), Is.EqualTo("<7>"));
    }

    [TestCase("$(var y)", "there is no variable 'y'; did you mean 'x'?; known here are: which, x")]
    [TestCase("$(env NONE)", "there is no environment variable 'NONE'; $(env NONE DEFAULT) has a default")]
    [TestCase("$(find-pkg-share nav2)",
        "there is no package 'nav2', neither here nor on AMENT_PREFIX_PATH; is its workspace sourced?")]
    [TestCase("$(exec-in-pkg perception astro)",
        "'perception' of package 'astro' is more than a path; use <node pkg=\"astro\" exec=\"perception\">")]
    [TestCase("$(exec-in-pkg arm astro)", "package 'astro' (in /app) has no executable 'arm'")]
    [TestCase("$(find-exec no-such-program)", "there is no executable 'no-such-program' on PATH")]
    [TestCase("$(file-content /none)", "$(file-content): Could not find file '/none'.")]
    [TestCase("$(not maybe)", "$(not): expected true or false, got 'maybe'")]
    [TestCase("$(vor x)", "there is no substitution $(vor); did you mean 'or'?")]
    [TestCase("$(equals a)", "$(equals) takes 2 arguments, got 1")]
    [TestCase("$(equals '' '')",
        "$(equals): '' equals nothing in ROS 2; lengthen both sides, as in $(equals 'x$(var name)' x)")]
    [TestCase("$(not-equals $(var x) '')",
        "$(not-equals): '' equals nothing in ROS 2; lengthen both sides, as in $(not-equals 'x$(var name)' x)")]
    [TestCase("$(dirname x)", "$(dirname) takes no arguments, got 1")]
    [TestCase("$(var)", "$(var) takes 1 to 2 arguments, got 0")]
    [TestCase("$(eval '1 + 1')", "$(eval) is not supported: it needs Python; "
        + "say it with $(equals), $(not-equals), $(and), $(or), $(not) and $(if)")]
    [TestCase("$(command 'ls')", "$(command) is not supported: a launch file does not run commands while it is read; "
        + "hand the result in as an <arg>")]
    public void Says_why_there_is_no_value(string text, string message) => Assert.That(
        Folder.Error($"{Some}\n<log message=\"{text}\"/>"),
        Is.EqualTo($"main.launch.xml:3: <log> message: {message}"));

    [Test]
    public void Unknown_substitutions_are_found_in_branches_that_are_not_taken() => Assert.That(
        Folder.Error("<group if=\"false\">\n<log message=\"$(if false $(evaluate x))\"/></group>"),
        Does.StartWith("main.launch.xml:3: <log> message: there is no substitution $(evaluate)"));
}
