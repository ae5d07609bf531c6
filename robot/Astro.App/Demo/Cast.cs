using System.Globalization;
using Astro.Perception;
using Astro.Simulation;
using Astro.Simulation.Rendering;
using Astro.Vision;
using Astro.Vision.Models;
using Astro.VisualId;

namespace Astro.App.Demo;

/// <summary>
/// The people of a demonstration: whom perception knows, and what the simulated heads wear. This is the one place that
/// sees both, and it hands each side its own.
/// </summary>
internal sealed class Cast : IDisposable
{
    private readonly Dictionary<string, WornFaces> _worn;

    private Cast(
        IFaceDetector detector, IFaceEmbedder embedder, PhotoPeople household, IReadOnlyList<WornFaces> strangers)
    {
        Detector = detector;
        Embedder = embedder;
        Household = household;
        Strangers = [.. strangers.Select(stranger => stranger.Name)];
        _worn = household.Faces.Concat(strangers).ToDictionary(faces => faces.Name);
    }

    public IFaceDetector Detector { get; }

    public IFaceEmbedder Embedder { get; }

    public PhotoPeople Household { get; }

    public IReadOnlyList<string> Strangers { get; }

    /// <summary>Loads the models and the photos.</summary>
    /// <exception cref="FormatException">A model, photo or folder is not as it should be; the message names
    /// it.</exception>
    public static Cast Load(DemoOptions options, Random ids)
    {
        if (options.Models is not null && !Directory.Exists(options.Models))
            throw new DirectoryNotFoundException($"--models: {options.Models}: no such folder");
        var store = new ModelStore(ModelManifest.BuiltIn, ModelStore.SearchPath(options.Models));
        var detector = new YuNetDetector(store.Open(ModelRole.Detect, ModelDomain.Photo));
        var embedder = new MobileFaceNetEmbedder(store.Open(ModelRole.Embed, ModelDomain.Photo));
        if (options.People is null)
            throw new PhotoException("nobody to find: --people DIR names a folder of photos, a sub-folder a person");
        var reader = new PhotoReader(detector);
        var household = PhotoFolder.EnrollPeople(options.People, new Enroller(reader, embedder), ids);
        var strangers = options.Strangers is null ? [] : PhotoFolder.ReadStrangers(options.Strangers, reader);
        var names = household.Faces.Select(faces => faces.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (strangers.FirstOrDefault(stranger => names.Contains(stranger.Name)) is { } namesake)
            throw new PhotoException(
                $"{options.Strangers}: '{namesake.Name}' is one of the household's names, expected names that differ");
        return new Cast(detector, embedder, household, strangers);
    }

    /// <summary>What somebody of the world looks like in an episode; clothes are drawn from the seed.</summary>
    public PersonModel Look(Resident resident, int episode, Random clothes)
    {
        var photo = _worn[resident.Name].InEpisode(episode);
        var face = photo.Face.Landmarks;
        var texture = new HeadTexture(photo.Image, new PhotoLandmarks(face[0], face[1], face[2], face[3], face[4]));
        return new PersonModel(texture, resident.Height, clothes.Next());
    }

    /// <summary>
    /// Why the robot may not recognise somebody in an episode: the photo that they wear hardly resembles those that
    /// enrolled them. Null when it does.
    /// </summary>
    public string? Doubt(Person person, int episode)
    {
        var photo = _worn[person.Name].InEpisode(episode);
        var template = new float[Embedder.Dimensions];
        Embedder.Embed(photo.Image.View, photo.Face.Landmarks, template);
        var cosines = new float[Household.Gallery.Count];
        Household.Gallery.Score(template, cosines);
        var cosine = cosines[Household.Gallery.People.ToList().IndexOf(person)];
        var needed = new FusionOptions().Threshold;
        return cosine >= needed
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{person.Name} may go unrecognised: {photo.Path} hardly "
                + $"resembles the photos that enrolled them (cosine {cosine:F2}, a name needs {needed:F2})");
    }

    public void Dispose()
    {
        Detector.Dispose();
        Embedder.Dispose();
    }
}
