using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People;

/// <summary>A head as its body needs it: x forward, y left, z up, the origin between the eyes' heights on the axis of
/// the skull.</summary>
internal interface IHead
{
    /// <summary>Crown above the eyes, metres on a head of full size.</summary>
    float Top { get; }

    /// <summary>Linear colour of the skin.</summary>
    Vector4 Skin { get; }

    /// <summary>Breadth of the neck, 1 for the mean man's.</summary>
    float Neck { get; }

    /// <summary>Factor on the lengths of <see cref="BodyMesh"/>.</summary>
    /// <param name="height">Of the standing person, metres.</param>
    /// <param name="headScale">1 for a head of full size.</param>
    float BodyScale(float height, float headScale);

    /// <summary>The head's meshes, metres, for a camera near by and for one so far off that details are smaller than
    /// pixels.</summary>
    /// <param name="scale">1 for a head of full size.</param>
    (Mesh[] Near, Mesh[] Far) Build(float scale);

    /// <summary>Right eye, left eye, nose tip, right and left mouth corner, metres on a head of full size.</summary>
    void Landmarks(Span<Vector3> points);

    /// <summary>Hairline, chin, then right and left of each: temple, cheek, jaw; metres on a head of full size.
    /// </summary>
    void Outline(Span<Vector3> points);
}
