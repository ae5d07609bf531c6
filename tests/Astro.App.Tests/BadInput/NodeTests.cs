namespace Astro.App.Tests.BadInput;

/// <summary><c>astro run</c> and <c>astro find</c> with arguments that cannot be.</summary>
public sealed class NodeTests
{
    [TestCase("run perception --ros-args -p world:=nowhere.yaml", "nowhere.yaml")]
    [TestCase("run perception --ros-args -p seed:=one", "/perception: seed: expected an integer")]
    [TestCase("run perception --ros-args -p people:=nowhere", "photo", "astro models pull")]
    [TestCase("run behavior --ros-args -p home:=nowhere.yaml", "nowhere.yaml")]
    [TestCase("run simulation --ros-args -p speed:=0.0", "/simulation: speed", "0.01")]
    [TestCase("run simulation --ros-args -p use_sim_time", "-p", "NAME:=VALUE")]
    [TestCase("run screen --ros-args -p url:=ftp://here", "ftp://here")]
    [TestCase("run screen --ros-args --log-level loud", "--log-level", "loud")]
    [TestCase("run kitchen", "kitchen", "astro run --help")]
    [TestCase("find", "astro find --help")]
    [TestCase("find Bob --goal 12", "--goal", "12")]
    public async Task IsNamed(string arguments, params string[] naming)
    {
        var run = await AstroProcess.RunAsync(arguments.Split(' '));
        run.IsBadInput(naming);
    }
}
