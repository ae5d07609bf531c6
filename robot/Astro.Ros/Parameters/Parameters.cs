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
    /// <param name="readOnly">Whether it keeps its value, because the node reads it only once.</param>
    /// <param name="whyUnfit">Returns why a value of the right type and range is not acceptable, or null; asked of the
    /// override and whenever the parameter is to be set.</param>
    /// <exception cref="ParameterException">The override is of the wrong type, out of range or otherwise
    /// unfit.</exception>
    /// <exception cref="ArgumentException">The type is none of those, or the default is unfit.</exception>
    /// <exception cref="InvalidOperationException">The node has declared the parameter already.</exception>
    public Parameter<T> Declare<T>(
        string name, T defaultValue, string description = "",
        double? min = null, double? max = null, double? step = null,
        bool readOnly = false, Func<T, string?>? whyUnfit = null)
        where T : notnull
    {
        if (!ParameterTypes.IsKnown(typeof(T)))
            throw new ArgumentException($"{node.FullName}: {name}: a parameter cannot be of type {typeof(T)}.");
        if (_parameters.Exists(p => p.Name == name))
            throw new InvalidOperationException($"{node.FullName}: {name} is declared already.");
        var range = (min ?? max ?? step) is null
            ? null
            : new ParameterRange(min ?? double.NegativeInfinity, max ?? double.PositiveInfinity, step ?? 0);
        var parameter = new Parameter<T>(name, defaultValue, description, range, readOnly, whyUnfit);
        if (parameter.WhyUnfit(defaultValue) is { } unfit)
            throw new ArgumentException($"{node.FullName}: {name}: {unfit}", nameof(defaultValue));
        if (overrides.Declare(node.FullName, name) is { } given)
        {
            if (parameter.WhyUnfit(given.Value) is { } reason)
                throw new ParameterException($"{given.Source}: {node.FullName}: {name}: {reason}");
            parameter.Assign(given.Value);
        }
        _parameters.Add(parameter);
        var services = _services ??= new ParameterServices(node, this);
        parameter.Announce = changed => services.AnnounceChanged([changed]);
        services.AnnounceNew(parameter);
        return parameter;
    }

    /// <summary>Takes all but the first <paramref name="count"/> back, so that they can be declared anew.</summary>
    internal void UndeclareFrom(int count)
    {
        var undeclared = _parameters[count..];
        if (undeclared.Count == 0)
            return;
        _parameters.RemoveRange(count, undeclared.Count);
        foreach (var parameter in undeclared)
            parameter.Announce = null;
        _services!.AnnounceDeleted(undeclared);
    }
}
