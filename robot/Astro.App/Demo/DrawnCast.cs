using Astro.Simulation;
using Astro.Simulation.Rendering;
using Astro.VisualId;

namespace Astro.App.Demo;

/// <summary>
/// Drawn people: the household was introduced to the robot by portraits of an earlier day, and looks otherwise in every
/// episode; strangers were not introduced.
/// </summary>
internal sealed class DrawnCast : Cast
{
    /// <summary>The seed of a day that is no episode's.</summary>
    private const int EarlierDay = -1;

    private DrawnCast(Gallery gallery, IReadOnlyList<Resident> people) : base(gallery, people)
    {
    }

    /// <summary>Draws portraits of the household and enrols them.</summary>
    /// <param name="models">For drawn faces; they remain the caller's.</param>
    /// <param name="people">The household and strangers.</param>
    /// <param name="ids">Where the people's ids are drawn from.</param>
    /// <exception cref="FormatException">A portrait does not show a face, or there are too many people.</exception>
    public static DrawnCast Enrol(FaceModels models, IReadOnlyList<Resident> people, Random ids)
    {
        // All five angles are drawn, so that no mirror image has to stand in for any.
        var enroller = new Enroller(new PhotoReader(models.Detector), models.Embedder, mirror: false);
        var gallery = enroller.CreateGallery();
        var studio = new PortraitStudio();
        foreach (var resident in people.Where(person => person.Role == Role.Household))
        {
            var person = gallery.Add(Person.Create(resident.Name, ids));
            var model = Draw(resident, EarlierDay);
            foreach (var angle in PortraitStudio.Angles)
            {
                var portrait = studio.Take(model, angle);
                enroller.Enroll(gallery, person,
                    enroller.Photos.FindOnlyFace($"portrait of {resident.Name} ({angle.Name})", portrait));
            }
        }

        return new DrawnCast(gallery, people);
    }

    /// <inheritdoc/>
    public override PersonModel ModelOf(Resident resident, int episode) => Draw(resident, episode);

    private static PersonModel Draw(Resident resident, int day)
    {
        var appearance = Appearance.FromSeed(resident.Face ?? FaceOf(resident.Name));
        var streams = new RandomStreams(day);
        var look = Look.Draw(appearance, streams.For($"look {resident.Name}"));
        // Nobody is introduced with a hat on.
        if (day == EarlierDay)
            look = look with { Hat = false };
        return new PersonModel(appearance, look, resident.Height, streams.For($"clothes {resident.Name}").Next());
    }

    /// <summary>Somebody whom the world gives no face has that of their name.</summary>
    private static int FaceOf(string name) => new RandomStreams(0).For($"face {name}").Next(Resident.MaxFace + 1);
}
