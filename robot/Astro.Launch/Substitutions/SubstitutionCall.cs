namespace Astro.Launch;

/// <summary>What a substitution is worked out from. Arguments are evaluated when they are asked for, so that the branch
/// of an <c>if</c> that is not taken may name what does not exist.</summary>
internal sealed class SubstitutionCall(LaunchContext context, string file, SubstitutionPart part)
{
    /// <summary>What the launch knows at this point.</summary>
    public LaunchContext Context => context;

    /// <summary>The launch file that it stands in.</summary>
    public string File => file;

    /// <summary>How many arguments there are.</summary>
    public int Count => part.Arguments.Count;

    /// <summary>The value of an argument.</summary>
    public string this[int index] => context.Evaluate(part.Arguments[index], file);

    /// <summary>The truth of an argument.</summary>
    public bool IsTrue(int index) => LaunchValues.ReadFlag(this[index])
        ?? throw new FormatException($"$({part.Name}): expected true or false, got '{this[index]}'");
}
