using System.CommandLine;
using Astro.App.Nodes;
using Astro.Ros;

namespace Astro.App.Commands;

/// <summary><c>astro run NODE --ros-args …</c>: one node as a process of its own on a ROS 2 network.</summary>
internal static class RunCommand
{
    public static Command Create(RosArguments arguments)
    {
        var command = new Command("run", """
            Run one node as a process of its own on a ROS 2 network: through the ROS 2 that is sourced, if this build
            has Rcl.NET, and else through Cyclone DDS, with no ROS 2. ASTRO_GRAPH=dds or rcl chooses.
            After --ros-args it takes what every ROS 2 node takes:
              -p NAME:=VALUE, --params-file FILE   parameters
              -r FROM:=TO, -r __ns:=/NAMESPACE     other names
              --log-level LEVEL                    debug, info, warn, error or fatal
            ROS_DOMAIN_ID, ROS_AUTOMATIC_DISCOVERY_RANGE, ROS_STATIC_PEERS and CYCLONEDDS_URI count too.
            """);
        foreach (var program in NodeProgram.All)
        {
            var node = new Command(program.Name, program.Description);
            node.SetAction((_, cancellation) =>
                Task.Run(() => program.RunAsync(arguments, cancellation), CancellationToken.None));
            command.Add(node);
        }
        return command;
    }
}
