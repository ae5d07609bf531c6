namespace Astro.Ros;

/// <summary>A parameter without its type.</summary>
public abstract class Parameter
{
    private protected Parameter(string name, string description, ParameterRange? range)
    {
        Name = name;
        Description = description;
        Range = range;
    }

    /// <summary>The name, its parts joined with dots.</summary>
    public string Name { get; }

    /// <summary>What it is for, in words, with the unit.</summary>
    public string Description { get; }

    internal ParameterRange? Range { get; }

    internal abstract Type Type { get; }

    internal abstract object Boxed { get; set; }

    /// <summary>Returns what was expected, when <paramref name="value"/> is not acceptable, or null.</summary>
    internal string? WhyUnfit(object value)
    {
        if (value.GetType() != Type && !(Type.IsArray && value is object[] and []))
            return $"expected {ParameterTypes.Describe(Type)}, found {ParameterTypes.Show(value)}";
        return Range?.WhyOutside(value) is { } expected
            ? $"expected {expected}, found {ParameterTypes.Show(value)}"
            : null;
    }
}

/// <summary>A node's parameter.</summary>
/// <typeparam name="T">bool, long, double, string or an array of one of them.</typeparam>
public sealed class Parameter<T> : Parameter where T : notnull
{
    private T _value;

    internal Parameter(string name, T value, string description, ParameterRange? range) : base(name, description, range)
    {
        _value = value;
    }

    /// <summary>Raised after the value has changed.</summary>
    public event Action<T>? Changed;

    /// <summary>The value: the default, an override, or what was set since.</summary>
    /// <exception cref="ArgumentException">The value to set is out of range.</exception>
    public T Value
    {
        get => _value;
        set
        {
            if (WhyUnfit(value) is { } reason)
                throw new ArgumentException($"{Name}: {reason}", nameof(value));
            _value = value;
            Changed?.Invoke(value);
        }
    }

    internal override Type Type => typeof(T);

    internal override object Boxed
    {
        get => _value;
        set => Value = value is T typed ? typed : (T)(object)Array.CreateInstance(typeof(T).GetElementType()!, 0);
    }
}
