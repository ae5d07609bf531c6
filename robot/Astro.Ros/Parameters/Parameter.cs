namespace Astro.Ros;

/// <summary>A parameter without its type.</summary>
public abstract class Parameter
{
    private protected Parameter(string name, string description, ParameterRange? range, bool isReadOnly)
    {
        Name = name;
        Description = description;
        Range = range;
        IsReadOnly = isReadOnly;
    }

    /// <summary>The name, its parts joined with dots.</summary>
    public string Name { get; }

    /// <summary>What it is for, in words, with the unit.</summary>
    public string Description { get; }

    /// <summary>Whether it keeps the value that it was declared with.</summary>
    public bool IsReadOnly { get; }

    internal ParameterRange? Range { get; }

    internal abstract Type Type { get; }

    internal abstract object Boxed { get; }

    /// <summary>Told after the parameter's own node has changed it; null while nobody is to be told.</summary>
    internal Action<Parameter>? Announce { get; set; }

    /// <summary>Returns what was expected, when <paramref name="value"/> is not acceptable, or null.</summary>
    internal string? WhyUnfit(object value)
    {
        if (value.GetType() != Type && !(Type.IsArray && value is object[] and []))
            return $"expected {ParameterTypes.Describe(Type)}, found {ParameterTypes.Show(value)}";
        return Range?.WhyOutside(value) is { } expected
            ? $"expected {expected}, found {ParameterTypes.Show(value)}"
            : WhyRefused(value);
    }

    /// <summary>Takes a value that was found fit; nobody is told yet.</summary>
    internal abstract void Assign(object value);

    /// <summary>Tells the node of its value.</summary>
    internal abstract void Notify();

    /// <summary>What the node itself has against a value of the right type and range.</summary>
    private protected abstract string? WhyRefused(object value);
}

/// <summary>A node's parameter.</summary>
/// <typeparam name="T">bool, long, double, string or an array of one of them.</typeparam>
public sealed class Parameter<T> : Parameter where T : notnull
{
    private readonly Func<T, string?>? _whyUnfit;
    private T _value;

    internal Parameter(
        string name, T value, string description = "", ParameterRange? range = null, bool isReadOnly = false,
        Func<T, string?>? whyUnfit = null)
        : base(name, description, range, isReadOnly)
    {
        _value = value;
        _whyUnfit = whyUnfit;
    }

    /// <summary>Raised after the value has changed; of several that are set at once, after all have.</summary>
    public event Action<T>? Changed;

    /// <summary>The value: the default, an override, or what was set since.</summary>
    /// <exception cref="ArgumentException">The value to set is out of range or otherwise unfit.</exception>
    /// <exception cref="InvalidOperationException">The parameter is read-only.</exception>
    public T Value
    {
        get => _value;
        set
        {
            if (IsReadOnly)
                throw new InvalidOperationException($"{Name} is read-only.");
            if (WhyUnfit(value) is { } reason)
                throw new ArgumentException($"{Name}: {reason}", nameof(value));
            _value = value;
            Notify();
            Announce?.Invoke(this);
        }
    }

    internal override Type Type => typeof(T);

    internal override object Boxed => _value;

    internal override void Assign(object value) => _value = Typed(value);

    internal override void Notify() => Changed?.Invoke(_value);

    private protected override string? WhyRefused(object value) => _whyUnfit?.Invoke(Typed(value));

    /// <summary>An empty array says nothing of its type.</summary>
    private static T Typed(object value) =>
        value is T typed ? typed : (T)(object)Array.CreateInstance(typeof(T).GetElementType()!, 0);
}
