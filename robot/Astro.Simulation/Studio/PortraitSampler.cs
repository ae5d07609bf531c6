using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Studio;

/// <summary>Takes pictures of drawn people: any identity, any number of views, in the light of all sorts of homes. A
/// view is a function of options, identity and number alone. Not for several threads at once.</summary>
/// <remarks>The home behind is a backdrop that was seen from elsewhere: so it never hides the person, however far away
/// the person is.</remarks>
public sealed class PortraitSampler
{
    // What an aligned face needs about the box, and a margin.
    private const double Surroundings = 2.3;
    private static readonly int[] Sides = [48, 64, 96, 128, 192, 256, 384];

    private readonly Backdrops _backdrops;
    private readonly PortraitOptions _options;
    private readonly StudioCamera?[] _cameras = new StudioCamera?[Sides.Length];
    private (int Identity, int Number, Appearance Person, Look Look, PersonModel Model)? _sitter;

    /// <summary>Sets up a studio.</summary>
    /// <param name="backdrops">What is behind people; may be shared.</param>
    /// <param name="options">Over what views range.</param>
    /// <exception cref="ArgumentException">A range of the options is empty or beyond what can be drawn.</exception>
    public PortraitSampler(Backdrops backdrops, PortraitOptions options)
    {
        ArgumentNullException.ThrowIfNull(backdrops);
        ArgumentNullException.ThrowIfNull(options);
        if (options is not { MostYaw: >= 0 and <= 1.5, MostPitch: >= 0 and <= 1 }
            || options is not { Hats: >= 0 and <= 1, Glasses: null or (>= 0 and <= 1), Makeovers: >= 0 and <= 1 }
            || options is not { LeastWidth: >= 8, MostWidth: <= 165, ViewsPerLook: >= 1 }
            || options.LeastWidth > options.MostWidth)
            throw new ArgumentException("a range is empty or too wide", nameof(options));
        (_backdrops, _options) = (backdrops, options);
    }

    /// <summary>Takes one picture.</summary>
    /// <param name="identity">Whose: the seed of the appearance.</param>
    /// <param name="view">Its number, 0 or more.</param>
    public Portrait Take(int identity, int view)
    {
        (_, _, Appearance who, Look look, PersonModel model) = Seat(identity, view / _options.ViewsPerLook);
        Random random = Draws.For(_options.Seed, Draws.Purpose.Portrait, identity, view);
        double yaw = random.Between(-_options.MostYaw, _options.MostYaw);
        double pitch = random.Between(-_options.MostPitch, _options.MostPitch);
        double roll = random.Between(-_options.MostRoll, _options.MostRoll);
        double width = random.LogBetween(_options.LeastWidth, _options.MostWidth);
        // The camera is nearly level: who looks up at it mostly looks up.
        double nod = Math.Clamp(-pitch + random.Normal(0.12), -0.6, 0.6);
        PersonView person = new(model, 0, 0, 0, random.Between(-0.5, 0.5), nod, Posture.Standing);

        StudioCamera camera = CameraFor(width);
        RigidTransform toOptical = Sitting.Frame(person, yaw, pitch, roll, width, camera, out FaceTruth face);
        RoomLight light = Light(random, person);
        camera.Clear();
        Backdrop behind = _backdrops.Draw(random);
        camera.PaintHome(behind.Home, Sitting.Roll(roll).After(RigidTransform.ToOptical(behind.Camera)));
        camera.ClearDepth();
        camera.PaintPerson(person, toOptical, light);
        ImageBuffer image = camera.Take(random);
        return new Portrait(image, face with { Identity = identity }, who, look);
    }

    // One look of somebody, kept for the views that show it.
    private (int Identity, int Number, Appearance Person, Look Look, PersonModel Model) Seat(int identity, int number)
    {
        if (_sitter is { } kept && kept.Identity == identity && kept.Number == number)
            return kept;
        Appearance who = _sitter is { } last && last.Identity == identity ? last.Person : Appearance.FromSeed(identity);
        Random random = Draws.For(_options.Seed, Draws.Purpose.Look, identity, number);
        Look look = Look.Draw(who, random, _options.Hats, _options.Glasses);
        int clothes = random.Next();
        Appearance shown = random.Chance(_options.Makeovers) ? who with { Fashion = random.Next() } : who;
        var sitter = (identity, number, who, look, new PersonModel(shown, look, who.Height, clothes));
        _sitter = sitter;
        return sitter;
    }

    private StudioCamera CameraFor(double width)
    {
        int i = Array.FindIndex(Sides, side => side >= Surroundings * width);
        i = i < 0 ? Sides.Length - 1 : i;
        double middle = (Sides[i] - 1) / 2.0;
        return _cameras[i] ??= new StudioCamera(new CameraModel(
            Sides[i], Sides[i], Sitting.Focal, Sitting.Focal, middle, middle));
    }

    // A lamp or a window on any side, mostly above the head, in a room that scatters more or less of it.
    private static RoomLight Light(Random random, in PersonView person)
    {
        double brightness = random.LogBetween(0.35, 1.25), kelvin = random.Between(2500, 7500);
        (double sin, double cos) = Math.SinCos(random.Between(-Math.PI, Math.PI));
        double reach = random.Between(0.3, 2.5), height = random.Between(-0.2, 1);
        Vector3 head = person.Model.HeadPose(person).Origin;
        Vector3 lamp = head + new Vector3((float)(reach * cos), (float)(reach * sin), (float)height);
        float scattered = (float)random.Between(0.25, 0.6), direct = (float)random.Between(0.3, 1.1);
        return new RoomLight(lamp, brightness, kelvin, scattered, direct);
    }
}
