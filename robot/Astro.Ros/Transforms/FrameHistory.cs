namespace Astro.Ros.Transforms;

/// <summary>One frame's pose in its parent over the last seconds, or for all times when it is static.</summary>
internal sealed class FrameHistory(string parent, bool isStatic, TimeSpan length)
{
    // In order of time; those before the first are expired, and go when they are half of all.
    private readonly List<(Time Stamp, RigidTransform Pose)> _samples = [];
    private int _first;

    public string Parent { get; } = parent;

    public bool IsStatic { get; } = isStatic;

    /// <summary>The time of the newest pose; no limit when static.</summary>
    public Time Latest => IsStatic ? new Time(long.MaxValue) : _samples[^1].Stamp;

    /// <summary>
    /// Takes a pose in, unless it is older than what is remembered or not newer than one of that time.
    /// </summary>
    public void Add(Time stamp, RigidTransform pose)
    {
        if (IsStatic)
        {
            _samples.Clear();
            _samples.Add((stamp, pose));
            return;
        }
        var index = FirstAfter(stamp);
        if (index > _first && _samples[index - 1].Stamp == stamp)
            return;
        if (_samples.Count > 0 && stamp < _samples[^1].Stamp - length)
            return;
        _samples.Insert(index, (stamp, pose));
        var oldest = _samples[^1].Stamp - length;
        while (_samples[_first].Stamp < oldest)
            _first++;
        if (_first <= _samples.Count / 2)
            return;
        _samples.RemoveRange(0, _first);
        _first = 0;
    }

    /// <summary>The pose at a time, between samples by interpolation.</summary>
    public TransformError TryGet(Time time, out RigidTransform pose)
    {
        pose = _samples[_first].Pose;
        if (IsStatic)
            return TransformError.None;
        var after = FirstAfter(time);
        if (after == _first)
            return TransformError.ExtrapolationIntoPast;
        var (stamp, before) = _samples[after - 1];
        pose = before;
        if (stamp == time)
            return TransformError.None;
        if (after == _samples.Count)
            return TransformError.ExtrapolationIntoFuture;
        var (next, later) = _samples[after];
        pose = RigidTransform.Interpolate(
            before, later, (time.Nanoseconds - stamp.Nanoseconds) / (double)(next.Nanoseconds - stamp.Nanoseconds));
        return TransformError.None;
    }

    private int FirstAfter(Time time)
    {
        var (low, high) = (_first, _samples.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_samples[middle].Stamp <= time)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
