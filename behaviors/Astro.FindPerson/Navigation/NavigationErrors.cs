using Astro.Messages.Nav2Msgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>Why a drive failed, in words. Not every distribution's server says it: bt_navigator of Jazzy gives the
/// number alone, which is then named as Nav2 does.</summary>
/// <remarks>Source: nav2_msgs of Jazzy and Kilted: NavigateToPose (9xxx), FollowPath (1xx), ComputePathToPose
/// (2xx).</remarks>
internal static class NavigationErrors
{
    /// <summary>One line for an outcome that is no success.</summary>
    public static string Describe(GoalOutcome<NavigateToPose.Result> outcome) => outcome.Result switch
    {
        { ErrorCode: 0, ErrorMsg: "" } when outcome.Status == GoalStatus.Canceled =>
            "somebody else canceled the drive",
        { ErrorCode: 0, ErrorMsg: "" } => "navigation gave the goal up and did not say why",
        { ErrorMsg: "" } said => $"navigation error {said.ErrorCode}: {NameOf(said.ErrorCode)}",
        var said => $"navigation error {said.ErrorCode}: {said.ErrorMsg}",
    };

    private static string NameOf(ushort code) => code switch
    {
        100 => "the controller failed",
        101 => "there is no such controller",
        102 => "the controller cannot place the robot: a transform is missing",
        103 => "the path cannot be followed",
        104 => "the controller found no command for too long",
        105 => "the robot did not get on",
        106 => "no command is without a collision",
        107 => "the controller took too long",
        200 => "the planner failed",
        201 => "there is no such planner",
        202 => "the planner cannot place robot or goal: a transform is missing",
        203 => "the robot stands outside the map",
        204 => "the goal lies outside the map",
        205 => "the robot stands in an obstacle",
        206 => "the goal lies in an obstacle",
        207 => "the planner took too long",
        208 => "no way leads to the goal",
        NavigateToPose.Result.Unknown => "navigation failed",
        NavigateToPose.Result.FailedToLoadBehaviorTree => "navigation cannot load its behaviour tree",
        NavigateToPose.Result.TfError => "navigation cannot place the robot: a transform is missing",
        NavigateToPose.Result.Timeout => "navigation took too long",
        _ => "see the error codes of nav2_msgs",
    };
}
