namespace Astro.Evaluation;

/// <summary>Templates of known people, one after the other in memory.</summary>
/// <param name="dimensions">The length of a template.</param>
/// <param name="subjects">How many people there may be; each is a number below that.</param>
public sealed class TemplateSet(int dimensions, int subjects)
{
    private readonly List<int> _subjects = [];
    private readonly List<bool> _acquired = [];
    private float[] _vectors = [];

    /// <summary>The length of a template.</summary>
    public int Dimensions { get; } = dimensions;

    /// <summary>How many people there may be.</summary>
    public int Subjects { get; } = subjects;

    /// <summary>How many templates there are, those that could not be acquired included.</summary>
    public int Count => _subjects.Count;

    /// <summary>How many could not be acquired.</summary>
    public int Failures => _acquired.Count(acquired => !acquired);

    /// <summary>Whose a template is.</summary>
    public int SubjectOf(int template) => _subjects[template];

    /// <summary>False where the face was there but no template came of it.</summary>
    public bool IsAcquired(int template) => _acquired[template];

    /// <summary>A template, <see cref="Dimensions"/> numbers; all zeros where it was not acquired.</summary>
    public ReadOnlySpan<float> Vector(int template) =>
        _vectors.AsSpan(template * Dimensions, Dimensions);

    /// <summary>Adds a template.</summary>
    /// <param name="subject">Whose it is.</param>
    /// <param name="vector">Of unit length, <see cref="Dimensions"/> numbers.</param>
    /// <exception cref="ArgumentException">There is no such subject, or the length differs.</exception>
    public void Add(int subject, ReadOnlySpan<float> vector)
    {
        if (vector.Length != Dimensions)
            throw new ArgumentException($"The template has {vector.Length} numbers, expected {Dimensions}.");
        vector.CopyTo(Reserve(subject, acquired: true));
    }

    /// <summary>Adds a face of which no template came (ISO/IEC 19795-1: a failure to acquire).</summary>
    /// <exception cref="ArgumentException">There is no such subject.</exception>
    public void AddFailure(int subject) => Reserve(subject, acquired: false).Clear();

    private Span<float> Reserve(int subject, bool acquired)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)subject, (uint)Subjects, nameof(subject));
        var start = Count * Dimensions;
        if (start == _vectors.Length)
            Array.Resize(ref _vectors, Math.Max(16 * Dimensions, 2 * _vectors.Length));
        _subjects.Add(subject);
        _acquired.Add(acquired);
        return _vectors.AsSpan(start, Dimensions);
    }
}
