using Astro.BehaviorTree;
using Astro.FindPerson.Leaves;

namespace Astro.FindPerson;

/// <summary>The leaves that <c>find_person.xml</c> and any other tree for the find_person action may use.</summary>
public static class FindPersonTree
{
    /// <summary>The tree that ships with Astro, beside the executable.</summary>
    public static string DefaultPath { get; } = Path.Combine(AppContext.BaseDirectory, "trees", "find_person.xml");

    /// <summary>Checks a tree file against the leaves that there are.</summary>
    /// <returns>The tree as indented text.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="TreeFormatException">The file is wrong; the message is one line that says where and
    /// why.</exception>
    public static string Check(string path) =>
        // Checking makes no leaf, so none misses its robot.
        TreeFile.Check(path, Registry(null!, null!, null!), MissionReport.Given);

    internal static NodeRegistry Registry(RobotContext robot, Mission mission, DeliveryDesk desk) => new NodeRegistry()
        .Add(LookUpPerson.Type(robot, mission))
        .Add(WaitForNavigation.Type(robot, mission))
        .AddShowText(mission)
        .AddTimeRemains(robot, mission)
        .AddPersonRecognised(robot)
        .AddFaceUndecided(robot, mission)
        .Add(InspectFace.Type(robot, mission))
        .AddPlanViewpoint(robot, mission)
        .AddExcludeViewpoint(mission)
        .AddViewpointPromises(mission)
        .Add(NavigateTo.Type(robot))
        .Add(LookAround.Type(robot, mission))
        .Add(PlanApproach.Type(robot, mission))
        .Add(ConfirmPerson.Type(robot, mission))
        .Add(Deliver.Type(robot, mission, desk))
        .AddShowOutcome(mission);
}
