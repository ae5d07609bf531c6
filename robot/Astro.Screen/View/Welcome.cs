using Astro.Ros;

namespace Astro.Screen;

/// <summary>Decides whom to greet: everyone once when they are identified, and again after a longer absence.</summary>
internal sealed class Welcome(TimeSpan greeting, TimeSpan absence)
{
    private readonly SortedDictionary<string, Visit> _visits = new(StringComparer.Ordinal);

    /// <summary>Somebody is in sight and identified.</summary>
    public void See(string personId, string name, Time now)
    {
        var since = _visits.TryGetValue(personId, out var visit) && now - visit.LastSeen < absence ? visit.Since : now;
        _visits[personId] = new Visit(name, since, now);
    }

    /// <summary>"Hello" and the names of those whose greeting lasts, in order of their names; empty for
    /// nobody.</summary>
    public string TextAt(Time now)
    {
        SortedSet<string>? names = null;
        foreach (var visit in _visits.Values)
        {
            if (visit.Name.Length > 0 && now - visit.Since < greeting)
                (names ??= new SortedSet<string>(StringComparer.Ordinal)).Add(visit.Name);
        }
        return names?.Count switch
        {
            null => "",
            1 => $"Hello, {names.Min}",
            _ => $"Hello, {string.Join(", ", names.SkipLast(1))} and {names.Max}",
        };
    }

    private readonly record struct Visit(string Name, Time Since, Time LastSeen);
}
