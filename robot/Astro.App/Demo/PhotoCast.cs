using System.Globalization;
using Astro.Simulation;
using Astro.Simulation.Rendering;
using Astro.VisualId;

namespace Astro.App.Demo;

/// <summary>People who were photographed: some photos of each enrol, the simulated heads wear the others.</summary>
internal sealed class PhotoCast : Cast
{
    private readonly FaceModels _models;
    private readonly PhotoPeople _household;
    private readonly Dictionary<string, WornFaces> _worn;

    private PhotoCast(FaceModels models, PhotoPeople household, IReadOnlyList<WornFaces> strangers) : base(
        household.Gallery,
        [
            .. household.Faces.Select(faces => Describe(faces.Name, Role.Household)),
            .. strangers.Select(faces => Describe(faces.Name, Role.Stranger)),
        ])
    {
        (_models, _household) = (models, household);
        _worn = household.Faces.Concat(strangers).ToDictionary(faces => faces.Name);
    }

    public override IEnumerable<string> Remarks =>
        _household.Unusable.Select(folder => $"{folder.Name} takes no part: {folder.Reason}");

    /// <summary>Reads and enrols the photos.</summary>
    /// <param name="models">For photographed faces; they remain the caller's.</param>
    /// <param name="people">A folder with one of photos for each of the household.</param>
    /// <param name="strangers">One with photos of visitors; null for none.</param>
    /// <param name="ids">Where the people's ids are drawn from.</param>
    /// <exception cref="FormatException">A photo or folder is not as it should be; the message names it.</exception>
    /// <exception cref="IOException">A photo or folder cannot be read.</exception>
    public static PhotoCast Load(FaceModels models, string people, string? strangers, Random ids)
    {
        var reader = new PhotoReader(models.Detector);
        var household = PhotoFolder.EnrollPeople(people, new Enroller(reader, models.Embedder), ids);
        var visitors = strangers is null ? [] : PhotoFolder.ReadStrangers(strangers, reader);
        var names = household.Faces.Select(faces => faces.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (visitors.FirstOrDefault(visitor => names.Contains(visitor.Name)) is { } namesake)
            throw new PhotoException(
                $"{strangers}: '{namesake.Name}' is one of the household's names, expected names that differ");
        return new PhotoCast(models, household, visitors);
    }

    /// <inheritdoc/>
    public override PersonModel ModelOf(Resident resident, int episode)
    {
        var photo = _worn[resident.Name].InEpisode(episode);
        var face = photo.Face.Landmarks;
        var texture = new HeadTexture(photo.Image, new PhotoLandmarks(face[0], face[1], face[2], face[3], face[4]));
        var clothes = new RandomStreams(episode).For($"clothes {resident.Name}");
        return new PersonModel(texture, resident.Height, clothes.Next());
    }

    /// <summary>The photo that they wear may hardly resemble those that enrolled them.</summary>
    public override string? Doubt(Person person, int episode)
    {
        var photo = _worn[person.Name].InEpisode(episode);
        var template = new float[_models.Embedder.Dimensions];
        _models.Embedder.Embed(photo.Image.View, photo.Face.Landmarks, template);
        var cosines = new float[Gallery.Count];
        Gallery.Score(template, cosines);
        var cosine = cosines[Gallery.People.ToList().IndexOf(person)];
        var needed = _models.Fusion.Threshold;
        return cosine >= needed
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{person.Name} may go unrecognised: {photo.Path} hardly "
                + $"resembles the photos that enrolled them (cosine {cosine:F2}, a name needs {needed:F2})");
    }

    protected override Person FindNamed(string name) => _household.Find(name);

    /// <summary>A photo tells no height; everybody keeps theirs from episode to episode.</summary>
    private static Resident Describe(string name, Role role)
    {
        var height = 1.58 + 0.26 * new RandomStreams(0).For($"height {name}").NextDouble();
        return new Resident(name, Math.Round(height, 2), role, Acknowledges.Taken);
    }
}
