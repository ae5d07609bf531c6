using Astro.Simulation;
using Astro.Simulation.Rendering;
using Astro.Vision.Models;
using Astro.VisualId;

namespace Astro.App.Demo;

/// <summary>
/// The people of a demonstration: whom perception knows, and what the simulated heads look like. This is the one place
/// that sees both, and it hands each side its own.
/// </summary>
internal abstract class Cast(FaceModels models, Gallery gallery, IReadOnlyList<Resident> people) : IDisposable
{
    /// <summary>Whom the demonstration looks for unless it is told otherwise.</summary>
    public const string Default = "Bob";

    /// <summary>What perception recognises people with.</summary>
    public FaceModels Models { get; } = models;

    /// <summary>Whom perception knows.</summary>
    public Gallery Gallery { get; } = gallery;

    /// <summary>Everybody who may be in the home, strangers included.</summary>
    public IReadOnlyList<Resident> People { get; } = people;

    /// <summary>What whoever watches should know beforehand, a line each.</summary>
    public virtual IEnumerable<string> Remarks => [];

    /// <summary>Loads the models, and enrols the household from photos or, without any, as it is drawn.</summary>
    /// <exception cref="FormatException">A model, photo, folder or world is not as it should be; the message names
    /// it.</exception>
    /// <exception cref="IOException">A file or folder cannot be read.</exception>
    public static Cast Load(DemoOptions options, World world, Random ids)
    {
        if (options.People is { } photos)
            return PhotoCast.Load(
                FaceModels.Load(options.Models, ModelDomain.Photo), photos, options.Strangers, ids);
        if (options.Strangers is not null)
            throw new PhotoException(
                "--strangers: photos of strangers need photos of the household: --people DIR names their folder");
        return DrawnCast.Enrol(FaceModels.Load(options.Models, ModelDomain.Drawn), PeopleOf(world), ids);
    }

    /// <summary>Finds somebody of the household by name; without one, whom the demonstration is about.</summary>
    /// <exception cref="FormatException">Nobody is called so; the message says who is known.</exception>
    public Person Find(string? name)
    {
        if (name is not null)
            return FindNamed(name);
        return Gallery.People.FirstOrDefault(person => person.Name == Default) ?? throw new PhotoException(
            $"--find: whom? known are {string.Join(", ", Gallery.People.Select(person => person.Name))}");
    }

    /// <summary>What somebody looks like in an episode.</summary>
    public abstract PersonModel ModelOf(Resident resident, int episode);

    /// <summary>Why the robot may not recognise somebody in an episode; null when there is no reason to think
    /// so.</summary>
    public virtual string? Doubt(Person person, int episode) => null;

    public void Dispose() => Models.Dispose();

    protected virtual Person FindNamed(string name) => Gallery.Find(name);

    /// <summary>A world that names nobody is lived in by the household that ships.</summary>
    public static IReadOnlyList<Resident> PeopleOf(World world) => world.People.Count > 0
        ? world.People
        : HouseholdFile.Load(
            Path.Combine(AppContext.BaseDirectory, "launch", "households", "family.yaml"), world.Home);
}
