using System.Collections.Frozen;

namespace Astro.Launch;

/// <summary>The elements of launch files by name, as launch and launch_ros of ROS 2 Jazzy define them.</summary>
internal static class ElementTable
{
    private static readonly string[] NoAttributes = [];
    private static readonly ElementRule NameAndValue = new(["name", "value"], NoAttributes);
    private static readonly ElementRule Remap = new(["from", "to"], NoAttributes);

    private static readonly string[] OfProcesses =
    [
        "cwd", "output", "respawn", "respawn_delay", "respawn_max_retries", "on_exit", "launch-prefix",
        "emulate_tty", "sigterm_timeout", "sigkill_timeout",
    ];

    /// <summary>The root.</summary>
    public static ElementRule Launch { get; } = new(NoAttributes, ["version", "deprecated"]) { HasActions = true };

    /// <summary>What may stand below it; each may have <c>if</c> or <c>unless</c> too.</summary>
    public static FrozenDictionary<string, ElementRule> Actions { get; } = new Dictionary<string, ElementRule>
    {
        ["arg"] = new(["name"], ["default", "description"])
        {
            Plain = ["name", "description"],
            Parts = new() { ["choice"] = new(["value"], NoAttributes) { Plain = ["value"] } },
            Run = VariableElements.Argument,
        },
        ["let"] = NameAndValue with { Run = VariableElements.Let },
        ["node"] = new(["exec"], ["pkg", "name", "exec_name", "namespace", "args", "ros_args", .. OfProcesses])
        {
            Plain = ["on_exit"],
            Parts = new() { ["param"] = Parameter(), ["remap"] = Remap, ["env"] = NameAndValue },
            Run = NodeElement.Run,
        },
        ["executable"] = new(["cmd"], ["name", "shell", .. OfProcesses])
        {
            Plain = ["on_exit"],
            Parts = new() { ["env"] = NameAndValue },
            Run = ExecutableElement.Run,
        },
        ["group"] = new(NoAttributes, ["scoped", "forwarding"])
        {
            HasActions = true,
            Parts = new() { ["keep"] = NameAndValue },
            Run = static (reader, element) => reader.RunGroup(element),
        },
        ["include"] = new(["file"], NoAttributes)
        {
            Parts = new() { ["arg"] = NameAndValue, ["let"] = NameAndValue },
            Run = static (reader, element) => reader.RunInclude(element),
        },
        ["log"] = new(["message"], NoAttributes) { Run = static (reader, element) => reader.RunLog(element) },
        ["set_env"] = NameAndValue with { Run = EnvironmentElements.Set },
        ["unset_env"] = new(["name"], NoAttributes) { Run = EnvironmentElements.Unset },
        ["append_env"] = new(["name", "value"], ["prepend", "separator"]) { Run = EnvironmentElements.Append },
        ["push_ros_namespace"] = new(["namespace"], NoAttributes) { Run = RosElements.PushNamespace },
        ["push-ros-namespace"] = new(["namespace"], NoAttributes) { Run = RosElements.PushNamespace },
        ["set_parameter"] = NameAndValue with { Run = RosElements.SetParameter },
        ["set_parameters_from_file"] = new(["filename"], NoAttributes) { Run = RosElements.SetParametersFromFile },
        ["set_remap"] = Remap with { Run = RosElements.SetRemap },
    }.ToFrozenDictionary();

    /// <summary>What ROS 2 has besides, and what to do instead.</summary>
    public static FrozenDictionary<string, string> Refused { get; } = new Dictionary<string, string>
    {
        ["timer"] = "processes start at once; let the node wait for what it needs",
        ["ros_timer"] = "processes start at once; let the node wait for what it needs",
        ["shutdown"] = "say on_exit=\"shutdown\" at the process whose end should end all",
        ["reset"] = "use <group forwarding=\"false\">",
        ["reset_env"] = "use <group forwarding=\"false\">",
        ["set_use_sim_time"] = "it is for launch's own node; use <set_parameter name=\"use_sim_time\" value=\"true\"/>",
        ["set_ros_log_dir"] = "use <set_env name=\"ROS_LOG_DIR\" value=\"FOLDER\"/>",
        ["node_container"] = "components are loaded through launch_ros's own node; run each as a <node>",
        ["load_composable_node"] = "components are loaded through launch_ros's own node; run each as a <node>",
    }.ToFrozenDictionary();

    private static ElementRule Parameter()
    {
        var nested = new ElementRule(["name"], ["value", "value-sep", "type"]) { Plain = ["value-sep", "type"] };
        nested.Parts["param"] = nested;
        return nested with { Required = [], Optional = ["name", .. nested.Optional, "from", "allow_substs"] };
    }
}
