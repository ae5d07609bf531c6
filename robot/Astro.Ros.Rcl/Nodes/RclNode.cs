using Rcl;
using RosNodeOptions = Rcl.NodeOptions;

namespace Astro.Ros.Rcl;

/// <summary>ROS 2's node behind one of ours. It goes when ours has gone and all its endpoints have.</summary>
internal sealed class RclNode
{
    private readonly RclLoop _loop;
    private readonly Lock _gate = new();
    private int _users = 1;

    public RclNode(RclLoop loop, NodeNames names)
    {
        _loop = loop;
        FullName = names.FullName;
        // What is published is all that these have to say, and names are resolved by now.
        var options = new RosNodeOptions(
            arguments: OwnParameterServices.Arguments(FullName), useGlobalArguments: false, enableRosOut: false);
        Native = loop.Context.CreateNode(names.Name, RclClock.SystemClock, names.Namespace, options);
    }

    public IRclNode Native { get; }

    public string FullName { get; }

    /// <summary>Takes the node on; to be given up with <see cref="Release"/>.</summary>
    public RclNode Acquire()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_users == 0, this);
            _users++;
        }
        return this;
    }

    /// <summary>Gives the node up; whoever does so last disposes it.</summary>
    public void Release()
    {
        lock (_gate)
        {
            if (--_users > 0)
                return;
        }
        _loop.Release(Native);
    }
}
