using System.Xml.Linq;

namespace Astro.Architecture.Tests;

/// <summary>Who may reference whom. Arrows point one way; whoever needs more takes an interface instead.</summary>
[TestFixture]
internal sealed class ReferenceRules
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Astro.Ros.Generator"] = [],
        ["Astro.Ros"] = ["Astro.Ros.Generator"],
        ["Astro.Ros.Dds"] = ["Astro.Ros"],
        ["Astro.Ros.Rcl"] = ["Astro.Ros", "Astro.Interfaces"],
        ["Astro.Interfaces"] = ["Astro.Ros", "Astro.Ros.Generator"],
        ["Astro.Home"] = [],
        ["Astro.Simulation"] = ["Astro.Home", "Astro.Interfaces", "Astro.Imaging"],
        ["Astro.Launch"] = ["Astro.Ros"],
        ["Astro.Screen"] = ["Astro.Interfaces"],
        ["Astro.Imaging"] = [],
        ["Astro.Vision"] = ["Astro.Imaging"],
        ["Astro.Vision.OpenCv"] = ["Astro.Imaging"],
        ["Astro.VisualId"] = ["Astro.Vision"],
        ["Astro.Evaluation"] = ["Astro.VisualId"],
        ["Astro.Perception"] = ["Astro.Interfaces", "Astro.VisualId"],
        ["Astro.BehaviorTree"] = [],
        ["Astro.FindPerson"] = ["Astro.BehaviorTree", "Astro.Home", "Astro.Interfaces"],
    };

    // The one place that puts everything together, and what is packed for a mirror that lacks it.
    private static readonly string[] Unrestricted = ["Astro.App", "Microsoft.ML.OnnxRuntime"];

    private static readonly IReadOnlyDictionary<string, string[]> Projects = Repository.References("ProjectReference");

    private static IEnumerable<string> ProductProjects => Projects.Keys
        .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal) && name != "Astro.Benchmarks")
        .Except(Unrestricted);

    [TestCaseSource(nameof(ProductProjects))]
    public void References_only_what_the_design_allows(string project)
    {
        Assert.That(Allowed, Contains.Key(project), "a new project needs a rule here");
        Assert.That(Projects[project].Except(Allowed[project]), Is.Empty);
    }

    [Test]
    public void Every_rule_has_its_project() =>
        Assert.That(Allowed.Keys.Except(Projects.Keys), Is.Empty);

    [TestCase("Astro.Vision")]
    [TestCase("Astro.VisualId")]
    [TestCase("Astro.Evaluation")]
    [TestCase("Astro.BehaviorTree")]
    [TestCase("Astro.Home")]
    public void Knows_nothing_of_Ros(string project)
    {
        Assert.That(Reachable(project), Has.None.StartsWith("Astro.Ros"));
        Assert.That(Reachable(project), Has.None.EqualTo("Astro.Interfaces"));
    }

    [Test]
    public void Package_versions_are_central() => Assert.That(
        Repository.Files("*.csproj").Where(file => !Unrestricted.Contains(Path.GetFileNameWithoutExtension(file))
            && XDocument.Load(file).Descendants("PackageReference").Attributes("Version").Any()),
        Is.Empty);

    private static HashSet<string> Reachable(string project)
    {
        var reached = new HashSet<string>();
        var pending = new Stack<string>(Projects[project]);
        while (pending.TryPop(out var next))
            if (reached.Add(next))
                foreach (var further in Projects[next])
                    pending.Push(further);
        return reached;
    }
}
