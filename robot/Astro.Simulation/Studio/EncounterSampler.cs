using Astro.Home;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Studio;

/// <summary>Takes pictures with the robot's camera of one drawn person in a home, whose face is as wide and as turned
/// as asked for, wholly in the image and not hidden. A picture is a function of options, homes, identity and number
/// alone. Not for several threads at once.</summary>
public sealed class EncounterSampler
{
    private const int Attempts = 500;
    // Of what the person's own hat and hair leave to see, and of the width.
    private const double LeastVisible = 0.95;
    private const double WidthTolerance = 0.02;
    private const double PoseTolerance = 0.02;
    // To the side of the camera's axis (rad).
    private const double Aside = 0.4;
    // How far a head is lifted or bent on the neck (rad).
    private const double MostNod = 0.7;

    private readonly Backdrops _homes;
    private readonly EncounterOptions _options;
    private readonly StudioCamera _camera = new(CameraModel.Default);

    /// <summary>Sets up the camera.</summary>
    /// <param name="homes">Where people are met; may be shared.</param>
    /// <param name="options">Over what encounters range.</param>
    /// <exception cref="ArgumentException">A range of the options is empty or beyond what can be met.</exception>
    public EncounterSampler(Backdrops homes, EncounterOptions options)
    {
        ArgumentNullException.ThrowIfNull(homes);
        ArgumentNullException.ThrowIfNull(options);
        if (options is not { LeastWidth: >= 8, MostWidth: <= 120, MostYaw: >= 0 and <= 1, MostPitch: >= 0 and <= 0.5 }
            || options.LeastWidth > options.MostWidth)
            throw new ArgumentException("a range is empty or too wide", nameof(options));
        (_homes, _options) = (homes, options);
    }

    /// <summary>Meets somebody.</summary>
    /// <param name="identity">Whom: the seed of the appearance.</param>
    /// <param name="view">The encounter's number, 0 or more.</param>
    public Encounter Take(int identity, int view)
    {
        Random random = Draws.For(_options.Seed, Draws.Purpose.Encounter, identity, view);
        Appearance who = Appearance.FromSeed(identity);
        Look look = Look.Draw(who, random);
        PersonModel model = new(who, look, who.Height, random.Next());
        Wanted wanted = new(
            random.LogBetween(_options.LeastWidth, _options.MostWidth),
            random.Between(-_options.MostYaw, _options.MostYaw),
            random.Between(-_options.MostPitch, _options.MostPitch));
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            Stage stage = _homes.DrawStage(random);
            CameraPose camera = stage.DrawCamera(random);
            if (Place(model, wanted, stage, camera, random) is not { } person)
                continue;
            if (Meet(person, identity, stage, camera, random) is not { } face)
                continue;
            return new Encounter(_camera.Take(random), face, who, look);
        }

        throw new InvalidOperationException($"no home has a place to meet {identity}");
    }

    // Puts somebody where the face is as wanted; null where that is not in the image or not free floor in sight.
    private PersonView? Place(
        PersonModel model, Wanted wanted, Stage stage, in CameraPose camera, Random random)
    {
        RigidTransform toOptical = RigidTransform.ToOptical(camera);
        Point2 eye = new(camera.X, camera.Y);
        double bearing = camera.Yaw + random.Between(-Aside, Aside), turn = random.Between(-0.5, 0.5);
        double distance = CameraModel.Default.Fx * 0.15 / wanted.Width;
        Posture posture = random.Chance(0.35) ? Posture.Sitting : Posture.Standing;
        PersonView person = new(model, 0, 0, bearing + Math.PI - turn, turn, 0, posture);
        for (int i = 0; i < 6; i++)
        {
            person = person with
            {
                X = eye.X + distance * Math.Cos(bearing),
                Y = eye.Y + distance * Math.Sin(bearing),
            };
            if (_camera.Meter.Measure(person, 0, toOptical, []) is not { } face)
                return null;
            if (wanted.IsMetBy(face))
                return IsSeen(face.Box) && IsFree(stage, eye, new Point2(person.X, person.Y)) ? person : null;
            distance *= face.Box.Width / wanted.Width;
            person = person with
            {
                Yaw = Angles.Wrap(person.Yaw + wanted.Yaw - face.Yaw),
                HeadPitch = Math.Clamp(person.HeadPitch - wanted.Pitch + face.Pitch, -MostNod, MostNod),
            };
        }

        return null;
    }

    // Paints the scene; null where the home hides some of the face.
    private FaceTruth? Meet(
        in PersonView person, int identity, Stage stage, in CameraPose camera, Random random)
    {
        RigidTransform toOptical = RigidTransform.ToOptical(camera);
        _camera.Clear();
        _camera.PaintPerson(person, toOptical, FrameSampler.LightOn(person, stage, random));
        double alone = _camera.Meter.Measure(person, identity, toOptical, _camera.InverseDepth)?.Visible ?? 1;
        _camera.PaintHome(stage.Scene, toOptical);
        _camera.PaintShadow(person, toOptical);
        FaceTruth? face = _camera.Meter.Measure(person, identity, toOptical, _camera.InverseDepth);
        return face?.Visible >= LeastVisible * alone ? face : null;
    }

    private static bool IsSeen(in PixelBox box) =>
        box.X >= 0 && box.Y >= 0 && box.X + box.Width < CameraModel.Default.Width
        && box.Y + box.Height < CameraModel.Default.Height;

    private static bool IsFree(Stage stage, Point2 eye, Point2 place) =>
        stage.IsFloor(place) && Visibility.LineOfSight(stage.Surroundings.Tall, eye, place);

    /// <summary>How wide (px) and how turned (rad) the face shall be.</summary>
    private readonly record struct Wanted(double Width, double Yaw, double Pitch)
    {
        public bool IsMetBy(FaceTruth face) =>
            Math.Abs(face.Box.Width - Width) <= WidthTolerance * Width
            && Math.Abs(face.Yaw - Yaw) <= PoseTolerance && Math.Abs(face.Pitch - Pitch) <= PoseTolerance;
    }
}
