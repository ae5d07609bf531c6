namespace Astro.VisualId;

/// <summary>
/// A folder with one sub-folder of photos a person, named as the person is. Folders and photos are taken in ordinal
/// order of their names; files that are not <c>.jpg</c>, <c>.jpeg</c> or <c>.png</c> are left alone.
/// </summary>
public static class PhotoFolder
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png"];

    /// <summary>
    /// Enrols the first half of everybody's photos, at least one, and keeps the others for the simulated heads, so
    /// that nobody is recognised by the pixels that enrolled them. A person with fewer than two photos is left out and
    /// named in the result.
    /// </summary>
    /// <param name="folder">The folder of folders.</param>
    /// <param name="enroller">Reads and enrols the photos.</param>
    /// <param name="ids">Where the people's ids are drawn from.</param>
    /// <exception cref="FormatException">Two people share a name, a photo cannot be read, does not show what it should,
    /// or is there twice; the message names the file or folder.</exception>
    /// <exception cref="IOException">The folder or a photo cannot be opened.</exception>
    public static PhotoPeople EnrollPeople(string folder, Enroller enroller, Random ids)
    {
        var gallery = enroller.CreateGallery();
        var faces = new List<WornFaces>();
        var unusable = new List<UnusableFolder>();
        foreach (var (name, path) in Subfolders(folder))
        {
            var photos = Photos(path);
            if (photos.Length < 2)
            {
                unusable.Add(new UnusableFolder(
                    name, $"{path}: {photos.Length} photo(s), expected two or more: some to enrol, some to wear"));
                continue;
            }
            var person = gallery.Add(Person.Create(name, ids));
            var half = photos.Length / 2;
            var enrolled = photos.Take(half).Select(photo => enroller.Enroll(gallery, person, photo)).ToList();
            var worn = photos.Skip(half).Select(enroller.Photos.ReadLargestFace).ToList();
            foreach (var photo in worn)
                CheckIsNew(photo, enrolled);
            faces.Add(new WornFaces(name, worn));
        }
        return new PhotoPeople(gallery, faces, unusable);
    }

    /// <summary>Enrols everybody by all of their photos.</summary>
    /// <param name="folder">The folder of folders.</param>
    /// <param name="enroller">Reads and enrols the photos.</param>
    /// <param name="ids">Where the id of a person of that name is drawn from: of its own for each, so that they keep
    /// theirs when somebody joins or leaves.</param>
    /// <exception cref="FormatException">Two people share a name, there are too many, somebody has no photo, or a photo
    /// cannot be read or does not show one face; the message names the file or folder.</exception>
    /// <exception cref="IOException">The folder or a photo cannot be opened.</exception>
    public static Gallery EnrollEverybody(string folder, Enroller enroller, Func<string, Random> ids)
    {
        var gallery = enroller.CreateGallery();
        foreach (var (name, path) in Subfolders(folder))
        {
            var person = gallery.Add(Person.Create(name, ids(name)));
            foreach (var photo in SomePhotos(path))
                enroller.Enroll(gallery, person, photo);
        }
        return gallery;
    }

    /// <summary>Reads the faces of people who are never enrolled: every photo is for a simulated head.</summary>
    /// <exception cref="FormatException">Two people share a name, a folder holds no photo, or a photo cannot be read
    /// or shows nobody; the message names the file or folder.</exception>
    /// <exception cref="IOException">The folder or a photo cannot be opened.</exception>
    public static IReadOnlyList<WornFaces> ReadStrangers(string folder, PhotoReader reader)
    {
        var strangers = new List<WornFaces>();
        foreach (var (name, path) in Subfolders(folder))
        {
            strangers.Add(new WornFaces(name, [.. SomePhotos(path).Select(reader.ReadLargestFace)]));
        }
        return strangers;
    }

    private static void CheckIsNew(FacePhoto worn, List<FacePhoto> enrolled)
    {
        foreach (var photo in enrolled)
        {
            if (photo.Image.Pixels.AsSpan().SequenceEqual(worn.Image.Pixels))
                throw new PhotoException($"{worn.Path}: the same picture as {photo.Path}, expected another one");
        }
    }

    private static List<(string Name, string Path)> Subfolders(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{folder}: no such folder, expected one of photos a person in it");
        var subfolders = Directory.GetDirectories(folder)
            .Select(path => (Name: Path.GetFileName(path), Path: path))
            .Where(entry => !entry.Name.StartsWith('.'))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .ToList();
        if (subfolders.Count == 0)
            throw new PhotoException($"{folder}: no sub-folder, expected one of photos a person");
        var clash = subfolders.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        return clash is null
            ? subfolders
            : throw new PhotoException($"{folder}: two people are named '{clash.Key}', expected names that differ");
    }

    private static string[] SomePhotos(string folder) => Photos(folder) is { Length: > 0 } photos
        ? photos
        : throw new PhotoException($"{folder}: no photo, expected at least one .jpg, .jpeg or .png file");

    private static string[] Photos(string folder) =>
    [
        .. Directory.GetFiles(folder)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .OrderBy(Path.GetFileName, StringComparer.Ordinal),
    ];
}
