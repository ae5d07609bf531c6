using System.Numerics;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>Clips triangles against the near plane and planes through the eye (Sutherland and Hodgman, 1974).</summary>
internal static class PolygonClipper
{
    /// <summary>A triangle gains at most one corner a plane.</summary>
    public const int MaxCorners = 3 + 1 + 4;

    /// <param name="a">First corner.</param>
    /// <param name="b">Second corner.</param>
    /// <param name="c">Third corner.</param>
    /// <param name="near">Depth of the near plane.</param>
    /// <param name="sides">Inward normals of planes through the eye.</param>
    /// <param name="scratch">Room for twice <see cref="MaxCorners"/>.</param>
    /// <returns>What is left, in <paramref name="scratch"/>; fewer than three corners when nothing is.</returns>
    public static ReadOnlySpan<ViewVertex> Clip(
        in ViewVertex a, in ViewVertex b, in ViewVertex c, float near, ReadOnlySpan<Vector3> sides,
        Span<ViewVertex> scratch)
    {
        Span<ViewVertex> from = scratch[..MaxCorners], to = scratch[MaxCorners..];
        (from[0], from[1], from[2]) = (a, b, c);
        int count = ClipOne(from[..3], to, Vector3.UnitZ, near);
        foreach (Vector3 side in sides)
        {
            Span<ViewVertex> swap = from;
            from = to;
            to = swap;
            count = ClipOne(from[..count], to, side, 0);
        }

        return to[..count];
    }

    private static int ClipOne(ReadOnlySpan<ViewVertex> polygon, Span<ViewVertex> kept, Vector3 normal, float offset)
    {
        int count = 0;
        for (int i = 0; i < polygon.Length; i++)
        {
            ref readonly ViewVertex here = ref polygon[i];
            ref readonly ViewVertex next = ref polygon[i + 1 < polygon.Length ? i + 1 : 0];
            float inside = Vector3.Dot(here.Position, normal) - offset;
            float after = Vector3.Dot(next.Position, normal) - offset;
            if (inside >= 0)
                kept[count++] = here;
            // Always from the inner end, so that two triangles cut their shared edge at the same point.
            if (inside >= 0 && after < 0)
                kept[count++] = ViewVertex.Lerp(here, next, inside / (inside - after));
            else if (inside < 0 && after >= 0)
                kept[count++] = ViewVertex.Lerp(next, here, after / (after - inside));
        }

        return count;
    }
}
