using System.CommandLine;
using Astro.FindPerson;

namespace Astro.App.Commands;

/// <summary><c>astro tree check FILE</c>: does the behaviour node take this tree?</summary>
internal static class TreeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "a tree as BehaviorTree.CPP v4 XML" };
        var check = new Command("check", "Check every node, port and subtree of FILE, and show the tree.") { file };
        check.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            Console.WriteLine(FindPersonTree.Check(path).TrimEnd());
            Console.WriteLine($"{path}: every node, port and subtree is known");
            return ExitCode.Success;
        });
        return new Command("tree", "Work with behaviour trees.") { check };
    }
}
