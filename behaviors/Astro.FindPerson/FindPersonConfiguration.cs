using Astro.BehaviorTree;
using Astro.Home;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>All that a behaviour node needs before it can serve, checked and worked out; several nodes may serve with
/// it one after the other.</summary>
public sealed class FindPersonConfiguration
{
    /// <summary>Declares the parameters, checks the tree, and works out where in the home people can be seen from
    /// where, which takes a second or so in a large one.</summary>
    /// <param name="node">Whose parameters they are.</param>
    /// <param name="home">Map and rooms.</param>
    /// <param name="options">The tree and what the search assumes where no parameter says otherwise.</param>
    /// <exception cref="IOException">The tree file cannot be read.</exception>
    /// <exception cref="TreeFormatException">The tree file is wrong.</exception>
    /// <exception cref="ParameterException">A parameter has the wrong type or is out of range.</exception>
    public FindPersonConfiguration(INode node, FloorPlan home, FindPersonOptions? options = null)
    {
        Options = options ?? new FindPersonOptions();
        FindPersonTree.Check(Options.Tree);
        NavigationServer = node.Parameters.Declare(
            "navigation.server", "bt_navigator", "the managed node that serves navigate_to_pose, asked for its state",
            readOnly: true, whyUnfit: name => WhyUnfit(node, $"{name}/get_state")).Value;
        KeepOutTopic = node.Parameters.Declare(
            "navigation.keepout", "costmap_filter_info", "where Nav2's keep-out filter names the topic of its mask",
            readOnly: true, whyUnfit: name => WhyUnfit(node, name)).Value;
        Search = SearchParameters.Declare(node.Parameters, Options.Search);
        Ground = SearchGround.Of(home);
    }

    internal FindPersonOptions Options { get; }

    internal SearchOptions Search { get; }

    internal SearchGround Ground { get; }

    internal string NavigationServer { get; }

    internal string KeepOutTopic { get; }

    private static string? WhyUnfit(INode node, string name)
    {
        try
        {
            node.Resolve(name);
            return null;
        }
        catch (ArgumentException malformed)
        {
            return malformed.Message;
        }
    }
}
