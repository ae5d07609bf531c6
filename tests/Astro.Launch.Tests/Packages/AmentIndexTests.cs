namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class AmentIndexTests : LaunchFixture
{
    [Test]
    public void Packages_are_those_of_the_first_prefix_that_has_them()
    {
        Folder.Write("one/share/ament_index/resource_index/packages/a", "");
        Folder.Write("two/share/a/package.xml", "");
        Folder.Write("two/share/b/package.xml", "");
        var index = new AmentIndex($"{Folder.Path}/one:{Folder.Path}/two");
        Assert.That(index.FindPrefix("a"), Is.EqualTo($"{Folder.Path}/one"));
        Assert.That(index.FindShare("a"), Is.EqualTo($"{Folder.Path}/one/share/a"));
        Assert.That(index.FindShare("b"), Is.EqualTo($"{Folder.Path}/two/share/b"));
        Assert.That(index.FindPrefix("c"), Is.Null);
        Assert.That(index.FindShare("c"), Is.Null);
    }

    [Test]
    public void Executables_are_below_lib()
    {
        Folder.Write("share/a/package.xml", "");
        Folder.Write("lib/a/README", "");
        var path = Path.Combine(Folder.Path, "lib/a/run");
        File.CreateSymbolicLink(path, "/bin/sh");
        var index = new AmentIndex(Folder.Path);
        Assert.That(index.FindExecutable("a", "run"), Is.EqualTo(new[] { path }));
        Assert.That(index.FindExecutable("a", "README"), Is.Null, "not executable");
        Assert.That(index.FindExecutable("a", "walk"), Is.Null);
        Assert.That(index.FindExecutable("b", "run"), Is.Null);
    }

    [Test]
    public void Without_a_prefix_there_are_none() =>
        Assert.That(new AmentIndex(null).FindPrefix("a"), Is.Null);

    [Test]
    public void Launch_files_find_them_behind_the_caller_s_own()
    {
        Folder.Write("ament/share/nav2/x", "");
        Folder.Write("ament/share/astro/x", "");
        var environment = new Dictionary<string, string> { ["AMENT_PREFIX_PATH"] = $"{Folder.Path}/ament" };
        Folder.Options = Folder.Options with { Environment = environment };
        Assert.That(Folder.Evaluate("$(find-pkg-share nav2)"), Is.EqualTo($"{Folder.Path}/ament/share/nav2"));
        Assert.That(Folder.Evaluate("$(find-pkg-share astro)"), Is.EqualTo(Folder.Path));
    }
}
