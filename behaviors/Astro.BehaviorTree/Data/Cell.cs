namespace Astro.BehaviorTree;

/// <summary>A place for one value of a type that is only known by its port; keeps values unboxed.</summary>
internal abstract class Cell
{
    public abstract Type Type { get; }

    public abstract bool HasValue { get; }

    public abstract void CopyTo(BlackboardEntry target);
}

/// <inheritdoc/>
internal sealed class Cell<T> : Cell
{
    private bool _hasValue;
    private T _value = default!;

    public override Type Type => typeof(T);

    public override bool HasValue => _hasValue;

    public T Value
    {
        get => _value;
        set => (_value, _hasValue) = (value, true);
    }

    public override void CopyTo(BlackboardEntry target) => target.Set(_value);
}
