using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People;

/// <summary>A mean head that wears a photo, or nothing.</summary>
internal sealed class PhotoHead(HeadTexture? photo) : IHead
{
    private readonly HeadPaint _paint = new(photo);

    public float Top => HeadShape.Top;

    public Vector4 Skin => _paint.Skin;

    public float Neck => 1;

    public float BodyScale(float height, float headScale) => height / BodyMesh.ReferenceHeight;

    public (Mesh[] Near, Mesh[] Far) Build(float scale)
    {
        Mesh[] head = [HeadMesh.Build(_paint.Bake(), scale)];
        return (head, head);
    }

    public void Landmarks(Span<Vector3> points) => HeadShape.Landmarks(points);

    public void Outline(Span<Vector3> points) => HeadShape.Outline(points);
}
