namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class LaunchReaderTests : LaunchFixture
{
    [TestCase("if=\"true\"", true)]
    [TestCase("if=\"1\"", true)]
    [TestCase("if=\" False \"", false)]
    [TestCase("if=\"$(var yes)\"", true)]
    [TestCase("unless=\"$(var yes)\"", false)]
    [TestCase("unless=\"0\"", true)]
    public void Conditions_decide_what_counts(string condition, bool isOn) => Assert.That(
        Folder.Log($"<let name=\"yes\" value=\"true\"/><log message=\"x\" {condition}/>"),
        Has.Count.EqualTo(isOn ? 1 : 0));

    [TestCase("<arg name=\"x\" {0}/>")]
    [TestCase("<let name=\"x\" value=\"$(var none)\" {0}/>")]
    [TestCase("<node pkg=\"none\" exec=\"none\" {0}/>")]
    [TestCase("<executable cmd=\"$(var none)\" {0}/>")]
    [TestCase("<group {0}><log message=\"$(var none)\"/></group>")]
    [TestCase("<include file=\"/none\" {0}/>")]
    [TestCase("<log message=\"$(var none)\" {0}/>")]
    [TestCase("<set_env name=\"$(var none)\" value=\"\" {0}/>")]
    [TestCase("<unset_env name=\"$(var none)\" {0}/>")]
    [TestCase("<append_env name=\"$(var none)\" value=\"\" {0}/>")]
    [TestCase("<push_ros_namespace namespace=\"$(var none)\" {0}/>")]
    [TestCase("<set_parameter name=\"$(var none)\" value=\"1\" {0}/>")]
    [TestCase("<set_parameters_from_file filename=\"/none\" {0}/>")]
    [TestCase("<set_remap from=\"a\" to=\"$(var none)\" {0}/>")]
    public void Every_action_can_be_off(string action)
    {
        Assert.That(() => Folder.Load(string.Format(null, action, "if=\"false\"")), Throws.Nothing);
        Assert.That(Folder.Error(string.Format(null, action, "if=\"true\"")), Is.Not.Empty);
    }

    [Test]
    public void A_condition_is_true_or_false() => Assert.That(
        Folder.Error("<log message=\"x\" if=\"yes\"/>"),
        Is.EqualTo("main.launch.xml:2: <log> if: expected true, false, 1 or 0, got 'yes'"));

    [Test]
    public void A_group_keeps_what_it_sets_to_itself() => Assert.That(
        Folder.Log(
            """
            <let name="a" value="1"/><set_env name="E" value="1"/>
            <group><let name="a" value="2"/><set_env name="E" value="2"/><log message="$(var a)$(env E)"/></group>
            <log message="$(var a)$(env E)"/>
            """),
        Is.EqualTo(new[] { "22", "11" }));

    [Test]
    public void A_group_without_a_scope_sets_for_all() => Assert.That(
        Folder.Log("<group scoped=\"false\"><keep name=\"b\" value=\"3\"/><let name=\"a\" value=\"2\"/></group>"
            + "<log message=\"$(var a)$(var b)\"/>"),
        Is.EqualTo(new[] { "23" }));

    [Test]
    public void A_group_that_forwards_nothing_knows_only_what_it_keeps() => Assert.That(
        Folder.Log(
            """
            <let name="a" value="1"/><let name="b" value="1"/><set_env name="HOME" value="/x"/>
            <push_ros_namespace namespace="robot"/>
            <group forwarding="false">
              <keep name="a" value="$(var a)"/>
              <log message="$(var a) $(var b none) $(env HOME)"/>
            </group>
            <log message="$(var b) $(env HOME)"/>
            """),
        Is.EqualTo(new[] { "1 none /home/r", "1 /x" }));

    [Test]
    public void An_included_file_gets_its_arguments_and_sees_those_of_its_parent()
    {
        Folder.Write("parts/b.launch.xml",
            "<arg name=\"a\"/><arg name=\"b\" default=\"0\"/><arg name=\"c\" default=\"0\"/>"
            + "<log message=\"$(var a)$(var b)$(var c) $(dirname) $(filename)\"/>");
        Assert.That(
            Folder.Log("<arg name=\"b\" default=\"2\"/><include file=\"$(dirname)/parts/b.launch.xml\">"
                + "<arg name=\"a\" value=\"1\"/><let name=\"c\" value=\"$(var a)3\"/></include>"
                + "<log message=\"$(dirname)\"/>"),
            Is.EqualTo(new[] { $"1213 {Folder.Path}/parts {Folder.Path}/parts/b.launch.xml", Folder.Path }));
    }

    [Test]
    public void What_an_included_file_sets_stays_unless_a_group_is_around_it()
    {
        Folder.Write("b.launch.xml", "<let name=\"x\" value=\"$(var x 0)1\"/>");
        const string Include = "<include file=\"$(dirname)/b.launch.xml\"/>";
        Assert.That(
            Folder.Log($"{Include}<log message=\"$(var x)\"/><group>{Include}</group><log message=\"$(var x)\"/>"),
            Is.EqualTo(new[] { "01", "01" }));
    }

    [Test]
    public void A_missing_argument_of_an_included_file_is_missed_there()
    {
        Folder.Write("b.launch.xml", "\n<arg name=\"a\"/>");
        Assert.That(Folder.Error("<include file=\"$(dirname)/b.launch.xml\"/>"),
            Is.EqualTo("b.launch.xml:3: <arg>: a value is missing: a:=VALUE (no description)"));
    }

    [Test]
    public void A_deprecated_file_says_so()
    {
        Folder.Write("b.launch.xml", "<launch deprecated=\"use c\"/>");
        Assert.That(Folder.Log("<include file=\"$(dirname)/b.launch.xml\"/>"),
            Is.EqualTo(new[] { $"{Folder.Path}/b.launch.xml is deprecated: use c" }));
    }
}
