using Astro.App.Demo;
using Astro.Imaging;
using Astro.Perception;
using Astro.Simulation;

namespace Astro.App.Tests.Kiosk;

/// <summary>Pictures of drawn people: a folder to enrol them from, and one that a camera sees.</summary>
internal sealed class DrawnPictures : IDisposable
{
    private const int DayOfPortraits = 1;
    private const int Today = 2;

    private static readonly Resident[] Household =
    [
        new("Bob", 1.8, Role.Household, Acknowledges.Taken) { Face = 11 },
        new("Alice", 1.65, Role.Household, Acknowledges.Taken) { Face = 42 },
    ];

    private readonly ScratchFolder _folder = new();
    private readonly DrawnCast _cast;
    private int _cameras;
    private readonly PortraitStudio _studio = new();

    public DrawnPictures()
    {
        var glance = new Glance();
        _cast = DrawnCast.Enrol(new FaceModels(glance, glance, new FusionOptions()), Household, new Random(1));
        foreach (var resident in Household)
            foreach (var angle in PortraitStudio.Angles)
                Save(resident, DayOfPortraits, angle, $"people/{resident.Name}/{angle.Name}.png");
    }

    /// <summary>A sub-folder of portraits for each.</summary>
    public string People => _folder.At("people");

    /// <summary>A folder of pictures of that day.</summary>
    public string Camera(params string[] names)
    {
        var folder = $"camera {++_cameras}";
        for (var i = 0; i < names.Length; i++)
            Save(Household.Single(resident => resident.Name == names[i]), Today, PortraitStudio.Angles[0],
                $"{folder}/{i}.png");
        return _folder.At(folder);
    }

    public void Dispose() => _folder.Dispose();

    private void Save(Resident resident, int day, PortraitAngle angle, string name)
    {
        var picture = _studio.Take(_cast.ModelOf(resident, day), angle);
        _folder.Write(name, ImageFile.EncodePng(picture.View));
    }
}
