using Astro.Simulation;
using Astro.Simulation.Rendering;
using Astro.VisualId;

namespace Astro.App.Demo;

/// <summary>
/// The people of a simulation: whom perception knows, and what the simulated heads look like. This is the one place
/// that sees both, and it hands each side its own.
/// </summary>
internal abstract class Cast(Gallery gallery, IReadOnlyList<Resident> people)
{
    /// <summary>Whom a demonstration looks for unless it is told otherwise.</summary>
    public const string Default = "Bob";

    /// <summary>Whom perception knows.</summary>
    public Gallery Gallery { get; } = gallery;

    /// <summary>Everybody who may be in the home, strangers included.</summary>
    public IReadOnlyList<Resident> People { get; } = people;

    /// <summary>What whoever watches should know beforehand, a line each.</summary>
    public virtual IEnumerable<string> Remarks => [];

    /// <summary>Enrols the household from photos or, without any, as the world draws it.</summary>
    /// <param name="faces">Where the faces come from.</param>
    /// <param name="models">Those of <paramref name="faces"/>; they remain the caller's.</param>
    /// <param name="world">Where the people live.</param>
    /// <param name="ids">Where their ids are drawn from.</param>
    /// <exception cref="FormatException">A photo, folder or household is not as it should be; the message names
    /// it.</exception>
    /// <exception cref="IOException">A file or folder cannot be read.</exception>
    public static Cast Load(FaceSource faces, FaceModels models, World world, Random ids) =>
        faces.People is { } photos
            ? PhotoCast.Load(models, photos, faces.Strangers, ids)
            : DrawnCast.Enrol(models, Household.Of(world), ids);

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

    protected virtual Person FindNamed(string name) => Gallery.Find(name);
}
