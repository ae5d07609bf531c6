namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class LaunchFileTests : LaunchFixture
{
    [Test]
    public async Task What_a_file_asks_for_runs()
    {
        Folder.Write("words.yaml", "said: $(var word)");
        var path = Folder.Write("main.launch.xml",
            """
            <arg name="word"/>
            <group>
              <set_env name="WORD" value="$(var word)"/>
              <executable cmd="sh -c 'echo $WORD from '$(dirname)" name="talker"/>
            </group>
            <node exec="sh" exec_name="reader" args="-c 'cat $3' sh">
              <param from="$(dirname)/words.yaml" allow_substs="true"/>
            </node>
            """);
        var arguments = LaunchOptions.ParseArguments(["word:=hello"]);
        var plan = LaunchFile.Load(path, new LaunchOptions { Arguments = arguments });
        await using var launched = new Launched(plan, TimeProvider.System);
        Assert.That(await launched.EndAsync(), Is.Zero, string.Concat(launched.Lines));
        Assert.That(launched.Lines, Has.One.EqualTo($"[talker-1] hello from {Folder.Path}\n"));
        Assert.That(launched.Lines, Has.One.EqualTo("[reader-2] said: hello\n"));
        Assert.That(File.Exists(plan.Files.Single().Path), Is.False);
    }
}
