namespace Astro.VisualId;

/// <summary>A throw-away household made from a folder of photos, for simulation and tests.</summary>
/// <param name="Gallery">Everybody who is enrolled.</param>
/// <param name="Faces">What the simulated heads wear, in the gallery's order; no photo of it is enrolled.</param>
/// <param name="Unusable">The folders that could not be used, each with the reason.</param>
public sealed record PhotoPeople(
    Gallery Gallery, IReadOnlyList<WornFaces> Faces, IReadOnlyList<UnusableFolder> Unusable)
{
    /// <summary>Finds a person by id or name.</summary>
    /// <exception cref="PhotoException">That person's folder could not be used; the message says why.</exception>
    /// <exception cref="UnknownPersonException">Nobody has that id or name; the message lists who is known.</exception>
    public Person Find(string idOrName)
    {
        foreach (var folder in Unusable)
        {
            if (string.Equals(folder.Name, idOrName, StringComparison.OrdinalIgnoreCase))
                throw new PhotoException(folder.Reason);
        }
        return Gallery.Find(idOrName);
    }
}

/// <summary>A person's folder that could not be used.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Reason">One line naming the folder and what was expected.</param>
public sealed record UnusableFolder(string Name, string Reason);
