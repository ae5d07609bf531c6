namespace Astro.Ros;

/// <summary>The parameters of one node, in the order in which it declares them.</summary>
/// <remarks>
/// With the first one the node offers ROS 2's parameter services, <c>~/list_parameters</c> and so on.
/// </remarks>
/// <param name="node">The node.</param>
/// <param name="overrides">What replaces the defaults.</param>
public sealed class Parameters(INode node, ParameterOverrides overrides)
{
    private readonly List<Parameter> _parameters = [];
    private ParameterServices? _services;

    /// <summary>What the node has declared.</summary>
    public IReadOnlyList<Parameter> Declared => _parameters;

    /// <summary>
    /// Declares a parameter, with its default unless the node's <see cref="NodeOptions"/> override it.
    /// </summary>
    /// <typeparam name="T">bool, long, double, string or an array of one of them.</typeparam>
    /// <param name="name">The name, its parts joined with dots.</param>
    /// <param name="defaultValue">The value where there is no override.</param>
    /// <param name="description">What it is for, in words, with the unit.</param>
    /// <param name="min">The least that a number, or each of an array, may be.</param>
    /// <param name="max">The most that it may be.</param>
    /// <param name="step">What it is a multiple of, counted from <paramref name="min"/>; <paramref name="max"/> is
    /// allowed too.</param>
    /// <exception cref="ParameterException">The override is of the wrong type or out of range.</exception>
    /// <exception cref="ArgumentException">The type is none of those, or the default is out of range.</exception>
    /// <exception cref="InvalidOperationException">The node has declared the parameter already.</exception>
    public Parameter<T> Declare<T>(
        string name, T defaultValue, string description = "",
        double? min = null, double? max = null, double? step = null)
        where T : notnull
    {
        if (!ParameterTypes.IsKnown(typeof(T)))
            throw new ArgumentException($"{node.FullName}: {name}: a parameter cannot be of type {typeof(T)}.");
        if (_parameters.Exists(p => p.Name == name))
            throw new InvalidOperationException($"{node.FullName}: {name} is declared already.");
        var range = (min ?? max ?? step) is null
            ? null
            : new ParameterRange(min ?? double.NegativeInfinity, max ?? double.PositiveInfinity, step ?? 0);
        var parameter = new Parameter<T>(name, defaultValue, description, range);
        if (parameter.WhyUnfit(defaultValue) is { } unfit)
            throw new ArgumentException($"{node.FullName}: {name}: {unfit}", nameof(defaultValue));
        if (overrides.Declare(node.FullName, name) is { } given)
        {
            if (parameter.WhyUnfit(given.Value) is { } reason)
                throw new ParameterException($"{given.Source}: {node.FullName}: {name}: {reason}");
            parameter.Boxed = given.Value;
        }
        _parameters.Add(parameter);
        (_services ??= new ParameterServices(node, this)).Announce(parameter);
        return parameter;
    }
}
