using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>Where people are in a frame and how they hold themselves: near and far, at the places that the home has for
/// them and elsewhere, mostly in view, some in part, and turned every way.</summary>
internal static class Blocking
{
    private const double Nearest = 0.6;
    private const double Farthest = 7;
    private const double ElbowRoom = 0.45;
    // A little more than half the camera's field of view.
    private const double Aside = 0.62;

    /// <summary>Puts one more person into a frame; null where the draw found no place.</summary>
    public static PersonView? Place(
        Stage stage, in CameraPose camera, PersonModel model, IReadOnlyList<PersonView> others, Random random)
    {
        Point2 eye = new(camera.X, camera.Y);
        bool atSpot = stage.World.Spots.Count > 0 && random.Chance(0.3), mayHide = random.Chance(0.1);
        for (int attempt = 0; attempt < 40; attempt++)
        {
            (Point2 place, Posture posture, double? yaw) = atSpot && attempt < 20
                ? Spot(stage, random)
                : Anywhere(stage, camera, random);
            Point2 offset = place - eye;
            if (offset.Length is < Nearest or > Farthest || Math.Abs(Angles.Wrap(offset.Angle - camera.Yaw)) > Aside)
                continue;
            if (!atSpot && !stage.IsFloor(place)
                || others.Any(other => place.DistanceTo(new(other.X, other.Y)) < ElbowRoom))
                continue;
            if (!mayHide && !Visibility.LineOfSight(stage.Surroundings.Tall, eye, place))
                continue;
            return Pose(model, place, posture, yaw, (eye - place).Angle, random);
        }

        return null;
    }

    private static (Point2, Posture, double?) Spot(Stage stage, Random random)
    {
        Spot spot = stage.World.Spots[random.Next(stage.World.Spots.Count)];
        return (spot.Pose.Position, spot.Posture, random.Chance(0.5) ? spot.Pose.Yaw : null);
    }

    private static (Point2, Posture, double?) Anywhere(Stage stage, in CameraPose camera, Random random)
    {
        double bearing = camera.Yaw + random.Between(-Aside, Aside), distance = random.LogBetween(Nearest, Farthest);
        (double sin, double cos) = Math.SinCos(bearing);
        Point2 place = new(camera.X + distance * cos, camera.Y + distance * sin);
        return (place, random.Chance(0.35) ? Posture.Sitting : Posture.Standing, null);
    }

    private static PersonView Pose(
        PersonModel model, Point2 place, Posture posture, double? yaw, double toCamera, Random random)
    {
        double kind = random.NextDouble(), turn = random.Between(-0.7, 0.7);
        double aside = kind < 0.5 ? random.Normal(0.4) : kind < 0.85 ? random.Between(-1.4, 1.4)
            : random.Between(-Math.PI, Math.PI);
        double body = yaw ?? toCamera + aside - turn;
        double level = random.NextDouble();
        double nod = level < 0.7 ? random.Normal(0.13) : level < 0.9 ? random.Between(0.25, 0.8)
            : random.Between(-0.5, -0.15);
        return new PersonView(model, place.X, place.Y, Angles.Wrap(body), turn, nod, posture);
    }
}
