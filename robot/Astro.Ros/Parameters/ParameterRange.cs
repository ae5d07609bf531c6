namespace Astro.Ros;

/// <summary>What a number, or each number of an array, may be.</summary>
internal sealed record ParameterRange(double Minimum, double Maximum, double Step)
{
    // How far from a whole number of steps rounding may take a value that is on one.
    private const double StepTolerance = 1e-9;

    /// <summary>Returns what was expected, when <paramref name="value"/> is not in the range, or null.</summary>
    public string? WhyOutside(object value) => value switch
    {
        long integer => Contains(integer) ? null : ToString(),
        double number => Contains(number) ? null : ToString(),
        Array array => array.Cast<object>().Select(WhyOutside).FirstOrDefault(static reason => reason is not null),
        _ => null,
    };

    public override string ToString()
    {
        var (least, most) = (ParameterTypes.Show(Minimum), ParameterTypes.Show(Maximum));
        var bounds = (double.IsFinite(Minimum), double.IsFinite(Maximum)) switch
        {
            (true, true) => $"{least} to {most}",
            (true, false) => $"at least {least}",
            (false, true) => $"at most {most}",
            _ => "a number",
        };
        return Step > 0 ? $"{bounds} in steps of {ParameterTypes.Show(Step)}" : bounds;
    }

    private bool Contains(double value)
    {
        if (!(value >= Minimum && value <= Maximum))
            return false;
        if (Step == 0 || value == Maximum)
            return true;
        var steps = (value - (double.IsFinite(Minimum) ? Minimum : 0)) / Step;
        return Math.Abs(steps - Math.Round(steps)) <= StepTolerance * Math.Max(1, Math.Abs(steps));
    }
}
