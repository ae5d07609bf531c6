using System.Globalization;
using Astro.App.Nodes;
using Astro.Home;

namespace Astro.App.Tests.Navigation;

/// <summary>
/// Nav2 itself, running and localised on the network that the environment names (<c>ROS_DOMAIN_ID</c>,
/// <c>ASTRO_GRAPH</c>); the robot drives. <c>ASTRO_NAV2_PLACES</c> names two free places of its map, as in
/// <c>1.5,0.5,0 -1.0,0.5,3.1</c> (m, m, rad), <c>ASTRO_NAV2_SIM_TIME=1</c> that time is what <c>/clock</c> says.
/// </summary>
[Explicit("needs a running Nav2"), Category("Nav2")]
public sealed class Nav2Tests : NavigationContract
{
    private const string PlacesVariable = "ASTRO_NAV2_PLACES";

    private protected override (Pose2 First, Pose2 Second) Places
    {
        get
        {
            var text = Environment.GetEnvironmentVariable(PlacesVariable);
            Pose2[] places = [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
            return places is [var first, var second]
                ? (first, second)
                : throw new FormatException($"{PlacesVariable}: expected x,y,yaw x,y,yaw; found \"{text}\"");
        }
    }

    private protected override void Open()
    {
        var simulatedTime = Environment.GetEnvironmentVariable("ASTRO_NAV2_SIM_TIME") == "1";
        Graph = Network.Choose(Environment.GetEnvironmentVariable, enclave: "/").Join(simulatedTime);
    }

    private static Pose2 Parse(string text)
    {
        double[] numbers = [.. text.Split(',').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        return new Pose2(numbers[0], numbers[1], numbers[2]);
    }
}
