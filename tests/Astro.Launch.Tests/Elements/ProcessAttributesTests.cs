namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class ProcessAttributesTests : LaunchFixture
{
    [Test]
    public void By_default_nothing_is_special()
    {
        var process = Folder.LoadOne("<executable cmd=\"ls\"/>");
        Assert.That(process.Environment, Is.Empty);
        Assert.That(process.WorkingFolder, Is.Null);
        Assert.That(process.Respawn, Is.Null);
        Assert.That(process.IsRequired, Is.False);
        Assert.That(process.Output, Is.EqualTo(LaunchOutput.Log));
    }

    [Test]
    public void All_are_read()
    {
        var process = Folder.LoadOne(
            "<let name=\"t\" value=\"true\"/><executable cmd=\"ls\" cwd=\"$(env HOME)\" "
            + "output=\"screen\" respawn=\"$(var t)\" respawn_delay=\"1.5\" respawn_max_retries=\"3\" "
            + "on_exit=\"shutdown\" emulate_tty=\"true\" sigterm_timeout=\"7\" sigkill_timeout=\"7\"/>");
        Assert.That(process.WorkingFolder, Is.EqualTo("/home/r"));
        Assert.That(process.Respawn, Is.EqualTo(new RespawnPolicy(TimeSpan.FromSeconds(1.5), 3)));
        Assert.That(process.IsRequired, Is.True);
        Assert.That(process.Output, Is.EqualTo(LaunchOutput.Screen));
    }

    [Test]
    public void Respawning_has_no_limit_unless_it_is_given() => Assert.That(
        Folder.Load("<executable cmd=\"ls\" respawn=\"true\"/>"
            + "<executable cmd=\"ls\" respawn=\"true\" respawn_max_retries=\"-1\"/>")
            .Processes.Select(process => process.Respawn),
        Is.All.EqualTo(new RespawnPolicy(TimeSpan.Zero, null)));

    [Test]
    public void A_prefix_stands_in_front() => Assert.That(
        Folder.LoadOne("<node pkg=\"astro\" exec=\"tool\" launch-prefix=\"nice -n '5'\"/>").Command,
        Is.EqualTo(new[] { "nice", "-n", "5", "/app/tool", "--ros-args" }));

    [Test]
    public void A_prefix_for_all_may_be_an_argument() => Assert.That(
        Folder.Load(
            "<executable cmd=\"ls\"/><executable cmd=\"cat\"/><executable cmd=\"ls\" launch-prefix=\"\"/>",
            ("launch-prefix", "gdb --args"), ("launch-prefix-filter", "l.")).Processes
            .Select(process => string.Join(' ', process.Command)),
        Is.EqualTo(new[] { "gdb --args ls", "cat", "ls" }));

    [TestCase("respawn=\"often\"", "respawn: expected true or false, got 'often'")]
    [TestCase("respawn_delay=\"-1\"", "respawn_delay: expected a number of seconds, not negative, got '-1'")]
    [TestCase("respawn_max_retries=\"1.5\"", "respawn_max_retries: expected a whole number, got '1.5'")]
    [TestCase("on_exit=\"restart\"", "on_exit: expected shutdown, got 'restart'")]
    [TestCase("output=\"sceen\"",
        "output: expected screen, log, both, own_log, full, got 'sceen'; did you mean 'screen'?")]
    [TestCase("emulate_tty=\"x\"", "emulate_tty: expected true or false, got 'x'")]
    public void Says_what_is_wrong(string attribute, string message) => Assert.That(
        Folder.Error($"<executable cmd=\"ls\"\n {attribute}/>"),
        Is.EqualTo($"main.launch.xml:3: <executable> {message}"));
}
