namespace Astro.Ros.Transforms;

/// <summary>Frames by name, each with its parent and its history; finds the way from one to another.</summary>
/// <remarks>Frames of faces come and go by the hundred: those that nobody has told of for a long while are forgotten
/// when others come.</remarks>
internal sealed class FrameTree(TimeSpan history)
{
    /// <summary>A frame is forgotten when it is this many histories older than the newest.</summary>
    private const int LongestSilence = 6;

    private readonly Dictionary<string, FrameHistory> _frames = [];
    private readonly HashSet<string> _parents = [];

    /// <summary>Takes a pose in; a frame with a new parent starts over. False when the frame is among its parent's
    /// parents, so that no way would lead to a root.</summary>
    public bool TryAdd(string parent, string child, Time stamp, RigidTransform pose, bool isStatic)
    {
        if (!_frames.TryGetValue(child, out var frame) || frame.Parent != parent || frame.IsStatic != isStatic)
        {
            if (IsAbove(child, parent))
                return false;
            Forget(stamp);
            _frames[child] = frame = new FrameHistory(parent, isStatic, history);
        }
        _parents.Add(parent);
        frame.Add(stamp, pose);
        return true;
    }

    /// <summary>Forgets all frames that move.</summary>
    public void ForgetMoving() => Forget(static frame => !frame.IsStatic);

    public bool Knows(string frame) => _frames.ContainsKey(frame) || _parents.Contains(frame);

    /// <summary>
    /// The newest time at which every frame on the way is known; far in the future when all are static.
    /// </summary>
    public TransformError TryGetLatestCommonTime(string target, string source, out Time time)
    {
        time = new Time(long.MaxValue);
        var error = TryFindCommonAncestor(target, source, out var ancestor);
        if (error != TransformError.None)
            return error;
        foreach (var end in (ReadOnlySpan<string>)[target, source])
        {
            for (var frame = end; frame != ancestor; frame = _frames[frame].Parent)
            {
                if (_frames[frame].Latest < time)
                    time = _frames[frame].Latest;
            }
        }
        return TransformError.None;
    }

    public TransformError TryLookup(string target, string source, Time time, out RigidTransform targetFromSource)
    {
        targetFromSource = RigidTransform.Identity;
        var error = TryFindCommonAncestor(target, source, out var ancestor);
        if (error == TransformError.None)
            error = TryClimb(source, ancestor, time, out targetFromSource);
        if (error != TransformError.None)
            return error;
        error = TryClimb(target, ancestor, time, out var ancestorFromTarget);
        if (error == TransformError.None)
            targetFromSource = ancestorFromTarget.Inverse * targetFromSource;
        return error;
    }

    private void Forget(Time now)
    {
        var oldest = now - LongestSilence * history;
        Forget(frame => frame.Latest < oldest);
    }

    private void Forget(Func<FrameHistory, bool> isMeant)
    {
        foreach (var (name, frame) in _frames)
            if (isMeant(frame))
                _frames.Remove(name);
        _parents.Clear();
        foreach (var frame in _frames.Values)
            _parents.Add(frame.Parent);
    }

    private TransformError TryClimb(string from, string ancestor, Time time, out RigidTransform ancestorFromFrame)
    {
        ancestorFromFrame = RigidTransform.Identity;
        for (var frame = from; frame != ancestor; frame = _frames[frame].Parent)
        {
            var error = _frames[frame].TryGet(time, out var pose);
            if (error != TransformError.None)
                return error;
            ancestorFromFrame = pose * ancestorFromFrame;
        }
        return TransformError.None;
    }

    private TransformError TryFindCommonAncestor(string target, string source, out string ancestor)
    {
        ancestor = target;
        if (!Knows(target) || !Knows(source))
            return TransformError.UnknownFrame;
        var (targetDepth, sourceDepth) = (Depth(target), Depth(source));
        var other = source;
        for (; targetDepth > sourceDepth; targetDepth--)
            ancestor = _frames[ancestor].Parent;
        for (; sourceDepth > targetDepth; sourceDepth--)
            other = _frames[other].Parent;
        while (ancestor != other)
        {
            if (!_frames.TryGetValue(ancestor, out var a) || !_frames.TryGetValue(other, out var b))
                return TransformError.NotConnected;
            (ancestor, other) = (a.Parent, b.Parent);
        }
        return TransformError.None;
    }

    private bool IsAbove(string ancestor, string frame)
    {
        while (frame != ancestor)
        {
            if (!_frames.TryGetValue(frame, out var history))
                return false;
            frame = history.Parent;
        }
        return true;
    }

    private int Depth(string frame)
    {
        var depth = 0;
        for (; _frames.TryGetValue(frame, out var history); frame = history.Parent)
            depth++;
        return depth;
    }
}
