namespace Astro.Ros;

/// <summary>Names an action type and ties its message classes together; generated, one per <c>.action</c>.</summary>
/// <param name="Name">The ROS 2 name of the type, as in <c>nav2_msgs/action/NavigateToPose</c>.</param>
public sealed record ActionType<TGoal, TResult, TFeedback>(string Name)
    where TGoal : class, IMessage<TGoal>, new()
    where TResult : class, IMessage<TResult>, new()
    where TFeedback : class, IMessage<TFeedback>, new();
