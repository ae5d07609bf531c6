namespace Astro.Evaluation;

/// <summary>Faces that are looked at on their own.</summary>
/// <param name="Attribute">What the group is about, as in "width".</param>
/// <param name="Value">Which group, as in "24–32 px".</param>
/// <param name="Contains">Whether a face is in it.</param>
/// <typeparam name="T">What is known of a face.</typeparam>
public sealed record FaceGroup<T>(string Attribute, string Value, Func<T, bool> Contains);

/// <summary>How many faces of a group were found.</summary>
/// <param name="Attribute">What the group is about.</param>
/// <param name="Value">Which group.</param>
/// <param name="Found">The share found.</param>
public sealed record GroupRecall(string Attribute, string Value, Proportion Found)
{
    /// <summary>Counts the faces of a group that were found.</summary>
    /// <typeparam name="T">What is known of a face.</typeparam>
    public static GroupRecall Of<T>(FaceGroup<T> group, IReadOnlyCollection<(T Face, bool Found)> faces)
    {
        long found = 0, all = 0;
        foreach (var face in faces)
        {
            if (!group.Contains(face.Face))
                continue;
            all++;
            found += face.Found ? 1 : 0;
        }
        return new GroupRecall(group.Attribute, group.Value, new Proportion(found, all));
    }
}
