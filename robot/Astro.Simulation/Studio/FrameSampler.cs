using System.Numerics;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Studio;

/// <summary>Takes pictures with the robot's camera at random places of any number of homes, with drawn people and with
/// what may be taken for them. A frame is a function of options and number alone. Not for several threads at once.
/// </summary>
public sealed class FrameSampler
{
    private const int CastSize = 8;

    private readonly Func<int, World> _homes;
    private readonly FrameOptions _options;
    private readonly Gallery _gallery;
    private readonly StudioCamera _camera = new(CameraModel.Default);
    private readonly CastMember?[] _cast = new CastMember?[CastSize];
    private Stage? _stage;

    /// <summary>Sets up the camera.</summary>
    /// <param name="homes">The home of a seed.</param>
    /// <param name="backdrops">For the photos on walls; may be shared.</param>
    /// <param name="options">What frames show.</param>
    /// <exception cref="ArgumentException">A number of the options is out of range.</exception>
    public FrameSampler(Func<int, World> homes, Backdrops backdrops, FrameOptions options)
    {
        ArgumentNullException.ThrowIfNull(homes);
        ArgumentNullException.ThrowIfNull(options);
        if (options is not { Identities: >= 1, FramesPerHome: >= 1, Empty: >= 0 and <= 1 })
            throw new ArgumentException("a number is out of range", nameof(options));
        (_homes, _options) = (homes, options);
        _gallery = new Gallery(new PortraitSampler(backdrops, new PortraitOptions
        {
            Seed = options.Seed,
            MostYaw = 0.6,
            MostPitch = 0.25,
            LeastWidth = 40,
            MostWidth = 110,
        }));
    }

    /// <summary>Takes one frame; quickest in sequence, since a home is prepared once for its frames.</summary>
    /// <param name="number">0 or more.</param>
    public CameraFrame Take(int number)
    {
        Stage stage = StageOf(_options.FirstHome + number / _options.FramesPerHome);
        Random random = Draws.For(_options.Seed, Draws.Purpose.Frame, number);
        CameraPose camera = stage.DrawCamera(random);
        List<(int Identity, PersonView View)> people = DrawPeople(stage, camera, random);
        RigidTransform toOptical = RigidTransform.ToOptical(camera);

        _camera.Clear();
        foreach ((_, PersonView person) in people)
            _camera.PaintPerson(person, toOptical, LightOn(person, stage, random));
        _camera.PaintHome(stage.Scene, toOptical);
        foreach ((_, PersonView person) in people)
            _camera.PaintShadow(person, toOptical);

        List<FaceTruth> faces = [];
        List<PixelBox> ignored = [];
        foreach ((int identity, PersonView person) in people)
            Measure(person, identity, toOptical, faces, ignored);
        int pictures = CountPictures(stage, camera, toOptical, ignored);
        int lamps = CountLamps(stage, toOptical);
        var image = _camera.Take(random);
        return new CameraFrame(image, stage.Seed, people.Count, lamps, pictures, faces, ignored);
    }

    private Stage StageOf(int seed)
    {
        if (_stage?.Seed == seed)
            return _stage;
        Array.Clear(_cast);
        return _stage = Stage.Dress(seed, _homes(seed), _gallery);
    }

    private List<(int, PersonView)> DrawPeople(Stage stage, in CameraPose camera, Random random)
    {
        int count = random.Chance(_options.Empty)
            ? 0
            : random.NextDouble() switch { < 0.45 => 1, < 0.75 => 2, < 0.9 => 3, _ => 4 };
        List<(int, PersonView)> people = [];
        List<PersonView> placed = [];
        int first = random.Next(CastSize);
        for (int i = 0; i < count; i++)
        {
            CastMember member = Member(stage.Seed, (first + i) % CastSize);
            if (Blocking.Place(stage, camera, member.Model, placed, random) is not { } view)
                continue;
            placed.Add(view);
            people.Add((member.Identity, view));
        }

        return people;
    }

    // Built when first needed in a home; who it is depends on home and place in the cast alone.
    private CastMember Member(int home, int place)
    {
        if (_cast[place] is { } member)
            return member;
        Random random = Draws.For(_options.Seed, Draws.Purpose.Cast, home, place);
        Appearance who = Appearance.FromSeed(_options.FirstIdentity + random.Next(_options.Identities));
        Look look = Look.Draw(who, random);
        return _cast[place] = new CastMember(who.Seed, new PersonModel(who, look, who.Height, random.Next()));
    }

    /// <summary>The light on somebody: mostly the room's lamp, at times a window or a lamp nearby.</summary>
    internal static RoomLight LightOn(in PersonView person, Stage stage, Random random)
    {
        bool near = random.Chance(0.4);
        (double sin, double cos) = Math.SinCos(random.Between(-Math.PI, Math.PI));
        double reach = random.Between(0.4, 2.5), height = random.Between(0.8, 2.3);
        double boost = random.Between(0.9, 1.3), kelvin = random.Between(2500, 7500);
        float scattered = (float)random.Between(0.3, 0.55), direct = (float)random.Between(0.3, 1.0);
        if (!near)
            return stage.Scene.LightAt(person.X, person.Y);
        Vector3 lamp = new((float)(person.X + reach * cos), (float)(person.Y + reach * sin), (float)height);
        return new RoomLight(lamp, boost * stage.BrightnessAt(person.X, person.Y), kelvin, scattered, direct);
    }

    private void Measure(
        in PersonView person, int identity, in RigidTransform toOptical, List<FaceTruth> faces, List<PixelBox> ignored)
    {
        const double Limit = Math.PI / 2;
        if (_camera.Meter.Measure(person, identity, toOptical, _camera.InverseDepth) is not { Visible: > 0 } face)
            return;
        if (Math.Abs(face.Yaw) <= Limit)
            faces.Add(face);
        if (Math.Abs(face.Yaw) > double.DegreesToRadians(75) || face.Visible < 0.4 || face.Box.Width < 12)
            ignored.Add(face.Box);
    }

    private int CountPictures(Stage stage, in CameraPose camera, in RigidTransform toOptical, List<PixelBox> ignored)
    {
        int count = 0;
        foreach (WallPicture picture in stage.Pictures)
        {
            if (!picture.IsSeenFrom(camera.Position))
                continue;
            int width = picture.Part.Picture.Width, height = picture.Part.Picture.Height;
            count += IsSeen(picture.At(width / 2f, height / 2f), 0.03f, toOptical) ? 1 : 0;
            if (picture.Face is { } face && Project(picture, face, toOptical) is { } box)
                ignored.Add(box);
        }

        return count;
    }

    // The box in the frame of a face in a picture; null where nothing of it is seen.
    private PixelBox? Project(WallPicture picture, PixelBox face, in RigidTransform toOptical)
    {
        const int Steps = 4;
        Vector2 least = new(float.PositiveInfinity), most = new(float.NegativeInfinity);
        bool isSeen = false;
        for (int j = 0; j <= Steps; j++)
        {
            for (int i = 0; i <= Steps; i++)
            {
                Vector3 place = picture.At(face.X + face.Width * i / Steps, face.Y + face.Height * j / Steps);
                Vector3 p = toOptical.Apply(place);
                if (p.Z < MeshPainter.Near)
                    return null;
                isSeen |= _camera.Meter.IsSeen(p, 0.03f, _camera.InverseDepth);
                Vector2 pixel = _camera.Meter.Pixel(p);
                (least, most) = (Vector2.Min(least, pixel), Vector2.Max(most, pixel));
            }
        }

        return isSeen ? PixelBox.Between(least.X, least.Y, most.X, most.Y) : null;
    }

    private int CountLamps(Stage stage, in RigidTransform toOptical)
    {
        int count = 0;
        foreach (SceneLamp lamp in stage.Lamps)
        {
            Vector3 centre = new((float)lamp.X, (float)lamp.Y, (float)lamp.Z);
            count += IsSeen(centre, (float)lamp.Radius + 0.02f, toOptical) ? 1 : 0;
        }

        return count;
    }

    private bool IsSeen(Vector3 place, float tolerance, in RigidTransform toOptical) =>
        _camera.Meter.IsSeen(toOptical.Apply(place), tolerance, _camera.InverseDepth);
}
