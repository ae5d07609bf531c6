using Astro.BehaviorTree;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class FindPersonTreeTests
{
    private string _file = "";

    [SetUp]
    public void CopyTree()
    {
        _file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{TestContext.CurrentContext.Test.ID}.xml");
        File.Copy(FindPersonTree.DefaultPath, _file, overwrite: true);
    }

    [TearDown]
    public void DeleteCopy() => File.Delete(_file);

    private void Replace(string old, string @new) =>
        File.WriteAllText(_file, File.ReadAllText(_file).Replace(old, @new, StringComparison.Ordinal));

    [Test]
    public void The_tree_that_ships_is_sound()
    {
        var text = FindPersonTree.Check(FindPersonTree.DefaultPath);
        Assert.That(text, Does.Contain("LookAround").And.Contain("Deliver"));
    }

    [Test]
    public void An_unknown_node_is_named_with_its_file()
    {
        Replace("<LookAround ", "<LookArround ");
        Assert.That(() => FindPersonTree.Check(_file), Throws.TypeOf<TreeFormatException>()
            .With.Message.Contains(Path.GetFileName(_file)).And.Message.Contains("LookArround"));
    }

    [Test]
    public void A_missing_port_is_named_with_its_node()
    {
        Replace("<NavigateTo goal=\"{goal}\"/>", "<NavigateTo/>");
        Assert.That(() => FindPersonTree.Check(_file), Throws.TypeOf<TreeFormatException>()
            .With.Message.Contains("NavigateTo").And.Message.Contains("goal"));
    }

    [Test]
    public void An_entry_that_nothing_writes_is_named_with_who_reads_it()
    {
        Replace("<PlanApproach person_id=\"{person_id}\" distance=\"1.2\" goal=\"{goal}\"/>",
            "<PlanApproach person_id=\"{person_id}\" distance=\"1.2\" goal=\"{gaol}\"/>");
        Assert.That(() => FindPersonTree.Check(_file), Throws.TypeOf<TreeFormatException>()
            .With.Message.Contains("NavigateTo").And.Message.Contains("'goal', which nothing writes"));
    }

    [Test]
    public void A_malformed_number_is_named_with_its_port()
    {
        Replace("distance=\"1.2\"", "distance=\"near\"");
        Assert.That(() => FindPersonTree.Check(_file), Throws.TypeOf<TreeFormatException>()
            .With.Message.Contains("distance").And.Message.Contains("near"));
    }
}
