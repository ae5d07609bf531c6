using System.Numerics;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Rendering.People;

/// <summary>Bakes a photo onto the texture of the head: the photo where it saw the face squarely, then skin in the
/// colour of the cheeks and hair in the colour above the forehead.</summary>
internal sealed class HeadPaint
{
    private const int WidthLog2 = 9;
    private const int HeightLog2 = 9;
    private static readonly Vector4 PlainSkin = LinearLight.Decode(214, 172, 148);
    private static readonly Vector4 PlainHair = LinearLight.Decode(74, 56, 44);

    private readonly PhotoSampler? _photo;
    private readonly PhotoRegistration? _registration;

    public HeadPaint(HeadTexture? head)
    {
        (Skin, Hair) = (PlainSkin, PlainHair);
        if (head is null)
            return;
        _photo = new PhotoSampler(head.Photo);
        _registration = PhotoRegistration.Fit(head.Landmarks);
        Skin = Median(
            [.. Patch(-0.034f, -0.030f, 0.008f), .. Patch(0.034f, -0.030f, 0.008f)]) ?? PlainSkin;
        Hair = Median(
            [.. Patch(-0.030f, 0.088f, 0.010f), .. Patch(0, 0.092f, 0.010f), .. Patch(0.030f, 0.088f, 0.010f)])
            ?? PlainHair;
    }

    /// <summary>Linear colour of the cheeks.</summary>
    public Vector4 Skin { get; }

    /// <summary>Linear colour of the hair.</summary>
    public Vector4 Hair { get; }

    public Texture Bake()
    {
        int width = 1 << WidthLog2, height = 1 << HeightLog2;
        Vector4[] texels = new Vector4[width * height];
        for (int j = 0; j < height; j++)
        {
            for (int i = 0; i < width; i++)
                texels[j * width + i] = Colour((i + 0.5f) / width, (j + 0.5f) / height, 1f / width, 1f / height);
        }

        return new Texture(WidthLog2, HeightLog2, texels, blendLevels: true);
    }

    private Vector4 Colour(float u, float v, float du, float dv)
    {
        float angle = HeadMesh.Angle(u), z = HeadMesh.Level(v);
        Vector3 place = HeadShape.Surface(z, angle);
        float strand = 1 + 0.22f * Materials.Noise(u, v, 128, 6, 41) + 0.10f * Materials.Noise(u, v, 256, 16, 42);
        float ragged = 0.005f * Materials.Noise(u, v, 64, 8, 43);
        Vector4 plain = Vector4.Lerp(Skin, Hair * strand, Hairline.Cover(z + ragged, angle));
        if (_photo is null || _registration is null || MathF.Abs(angle) > MathF.PI / 2)
            return plain;

        Vector3 across = HeadShape.Surface(z, HeadMesh.Angle(u + du)) - place;
        Vector3 down = HeadShape.Surface(HeadMesh.Level(v + dv), angle) - place;
        Vector3 normal = Vector3.Cross(down, across);
        normal = normal.LengthSquared() > 0 ? Vector3.Normalize(normal) : Vector3.UnitZ;
        Vector2 at = _registration.Project(place);
        float trust = Trust(z, angle, normal, at);
        if (trust <= 0)
            return plain;
        Vector4 seen = _photo.Area(
            at, _registration.Project(place + across) - at, _registration.Project(place + down) - at);
        return Vector4.Lerp(plain, seen, trust);
    }

    private float Trust(float z, float angle, Vector3 normal, Vector2 at)
    {
        float side = 1 - Hairline.Ramp(1.0f, 1.3f, MathF.Abs(angle));
        float squarely = Hairline.Ramp(0.12f, 0.4f, _registration!.Facing(normal));
        float crown = 1 - Hairline.Ramp(0.085f, 0.104f, z);
        float chin = Hairline.Ramp(-0.117f, -0.106f, z);
        float inside = Hairline.Ramp(0, 0.008f, _photo!.Margin(at) / _registration.Scale);
        return side * squarely * crown * chin * inside;
    }

    private IEnumerable<Vector4> Patch(float y, float z, float radius)
    {
        for (int j = -2; j <= 2; j++)
        {
            for (int i = -2; i <= 2; i++)
            {
                Vector2 at = _registration!.Project(HeadShape.Face(y + i * radius / 2, z + j * radius / 2));
                if (_photo!.Margin(at) >= 0)
                    yield return _photo.Bilinear(at);
            }
        }
    }

    private static Vector4? Median(Vector4[] colours)
    {
        if (colours.Length == 0)
            return null;
        Array.Sort(colours, (a, b) => (a.X + 2 * a.Y + a.Z).CompareTo(b.X + 2 * b.Y + b.Z));
        return colours[colours.Length / 2];
    }
}
