using System.Numerics;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Studio;

/// <summary>Which part of a head is its face, in the head's frame.</summary>
/// <param name="Top">Level of the hairline.</param>
/// <param name="Bottom">Level of the chin.</param>
/// <param name="Back">Where, along x, the cheeks end before the ears.</param>
/// <param name="BoxBack">Where, along x, the face begins to count for its box.</param>
internal readonly record struct FaceRegion(float Top, float Bottom, float Back, float BoxBack)
{
    // Where, between the cheek before the ear (0) and the forehead (1), the face stops counting for the box: fitted to
    // YuNet's boxes on drawn faces of 50 to 160 px.
    private const float BackShare = 0.2f;

    public static FaceRegion Of(in PersonView person)
    {
        Span<Vector3> outline = stackalloc Vector3[PersonModel.OutlinePoints];
        PersonModel.FaceOutline(person, outline);
        RigidTransform toHead = person.Model.HeadPose(person).Inverse();
        for (int i = 0; i < outline.Length; i++)
            outline[i] = toHead.Apply(outline[i]);
        (float top, float bottom) = (outline[0].Z, outline[1].Z);
        float back = (outline[4].X + outline[5].X) / 2, front = outline[0].X;
        return new FaceRegion(top, bottom, back, float.Lerp(back, front, BackShare));
    }

    public bool Contains(Vector3 place) => place.Z <= Top && place.Z >= Bottom && place.X >= Back;

    /// <summary>Whether a place of the face counts for its box.</summary>
    public bool Frames(Vector3 place) => place.X >= BoxBack;
}
