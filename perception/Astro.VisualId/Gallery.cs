using System.Numerics.Tensors;

namespace Astro.VisualId;

/// <summary>
/// The people the robot knows and their face templates, several a person. Templates lie one after the other in a
/// single array, so that comparing a probe with all of them is one vectorised sweep without allocation.
/// </summary>
/// <param name="dimensions">The length of a template.</param>
/// <param name="modelId">The embedder that made the templates; those of another one are not comparable.</param>
/// <param name="maxPeople">How many people may be enrolled.</param>
public sealed class Gallery(int dimensions, string modelId, int maxPeople = Gallery.DefaultMaxPeople)
{
    /// <summary>A household, not a crowd: how many people a gallery takes unless told otherwise.</summary>
    public const int DefaultMaxPeople = 10;

    private readonly List<Person> _people = [];
    private readonly List<int> _owners = [];
    private float[] _templates = [];

    /// <summary>The length of a template.</summary>
    public int Dimensions { get; } = dimensions > 0
        ? dimensions
        : throw new ArgumentOutOfRangeException(nameof(dimensions), dimensions, "A template has at least one number.");

    /// <summary>The embedder that made the templates.</summary>
    public string ModelId { get; } = modelId;

    /// <summary>Everybody, in the order of enrolment; a person's place here is their index in scores.</summary>
    public IReadOnlyList<Person> People => _people;

    /// <summary>How many people there are; cheaper than asking <see cref="People"/> through its interface.</summary>
    public int Count => _people.Count;

    /// <summary>The person with that index.</summary>
    public Person this[int index] => _people[index];

    /// <summary>How many people may be enrolled.</summary>
    public int MaxPeople { get; } = maxPeople;

    /// <summary>How many templates there are, of all people together.</summary>
    public int TemplateCount => _owners.Count;

    /// <summary>Adds a person who has no template yet.</summary>
    /// <returns>The person's index.</returns>
    /// <exception cref="GalleryException">The name or id is taken, or the gallery is full.</exception>
    public int Add(Person person)
    {
        foreach (var other in _people)
        {
            if (string.Equals(other.Name, person.Name, StringComparison.OrdinalIgnoreCase))
                throw new GalleryException($"two people are named '{person.Name}'; display names must differ");
            if (other.Id == person.Id)
                throw new GalleryException($"the person id {person.Id} is taken by {other.Name}");
        }
        if (_people.Count == MaxPeople)
            throw new GalleryException($"no room for '{person.Name}': at most {MaxPeople} people can be enrolled");
        _people.Add(person);
        return _people.Count - 1;
    }

    /// <summary>Adds a template of the person with that index; it is scaled to unit length.</summary>
    /// <exception cref="ArgumentException">The template has the wrong length or no direction.</exception>
    public void AddTemplate(int person, ReadOnlySpan<float> template)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)person, (uint)_people.Count, nameof(person));
        CheckLength(template);
        var norm = TensorPrimitives.Norm(template);
        if (!float.IsFinite(norm) || norm == 0)
            throw new ArgumentException("A template must be finite and not all zeros.", nameof(template));

        var start = _owners.Count * Dimensions;
        if (start == _templates.Length)
            Array.Resize(ref _templates, Math.Max(4 * Dimensions, 2 * _templates.Length));
        TensorPrimitives.Divide(template, norm, _templates.AsSpan(start, Dimensions));
        _owners.Add(person);
    }

    /// <summary>Finds the most similar person and the runner-up.</summary>
    /// <param name="probe">Of unit length, <see cref="Dimensions"/> numbers.</param>
    public MatchResult Match(ReadOnlySpan<float> probe)
    {
        CheckLength(probe);
        var best = -1;
        float cosine = -1, runnerUp = -1;
        for (var i = 0; i < _owners.Count; i++)
        {
            var similarity = Similarity(i, probe);
            if (_owners[i] == best)
            {
                cosine = Math.Max(cosine, similarity);
            }
            else if (best < 0 || similarity > cosine)
            {
                runnerUp = cosine;
                (best, cosine) = (_owners[i], similarity);
            }
            else
            {
                runnerUp = Math.Max(runnerUp, similarity);
            }
        }
        return new MatchResult(best < 0 ? null : _people[best], cosine, runnerUp);
    }

    /// <summary>Finds every person's best cosine.</summary>
    /// <param name="probe">Of unit length, <see cref="Dimensions"/> numbers.</param>
    /// <param name="cosines">Receives one number a person, by index; −1 for a person without templates.</param>
    public void Score(ReadOnlySpan<float> probe, Span<float> cosines)
    {
        CheckLength(probe);
        cosines = cosines[.._people.Count];
        cosines.Fill(-1);
        for (var i = 0; i < _owners.Count; i++)
        {
            ref var cosine = ref cosines[_owners[i]];
            cosine = Math.Max(cosine, Similarity(i, probe));
        }
    }

    /// <summary>Finds a person by id, or by display name whatever its case.</summary>
    /// <exception cref="UnknownPersonException">Nobody has that id or name; the message lists who is known.</exception>
    public Person Find(string idOrName)
    {
        foreach (var person in _people)
        {
            if (person.Id == idOrName || string.Equals(person.Name, idOrName, StringComparison.OrdinalIgnoreCase))
                return person;
        }
        throw UnknownPersonException.For(idOrName, _people);
    }

    private float Similarity(int template, ReadOnlySpan<float> probe) =>
        TensorPrimitives.Dot(new ReadOnlySpan<float>(_templates, template * Dimensions, Dimensions), probe);

    private void CheckLength(ReadOnlySpan<float> vector)
    {
        if (vector.Length != Dimensions)
            throw new ArgumentException($"The vector has {vector.Length} numbers, the gallery's {Dimensions}.");
    }
}
