namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Where a drawn head has vertices and texels: close in the face, wide behind and above. Texture coordinate u
/// runs round the head from behind its right ear, v from crown to chin.</summary>
internal static class HeadGrid
{
    public const int WidthLog2 = 8;
    public const int HeightLog2 = 9;
    private const int FrontColumns = 72;
    private const int BackColumns = 18;
    private const float FrontShare = 0.9f;
    private const float UpperShare = 0.16f;
    private const float FaceTop = 42;

    // How much closer columns lie at the midline than they would if they were even.
    private const float Closeness = 0.5f;

    /// <summary>Levels of the rings on the mean head, millimetres, from above.</summary>
    public static ReadOnlySpan<float> Levels =>
    [
        115, 114.4f, 112, 107, 100, 92, 83, 73, 63, 53, 44, 36, 30, 26, 22.5f, 19.5f, 17, 14, 11.5f, 9, 7, 5, 3, 1, -1,
        -3, -5, -7, -9.5f, -12.5f, -16, -19.5f, -23, -26.5f, -29.5f, -32, -34.5f, -36.5f, -38.5f, -40.5f, -42.5f,
        -44.5f, -46.5f, -48.5f, -51, -54, -57, -60, -62, -64, -66, -67.3f, -68.6f, -70, -72, -74, -76.5f, -79, -82,
        -85.5f, -89.5f, -94, -98.5f, -102.5f, -106, -109, -111.5f, -113.5f, -115.5f, -117, -118,
    ];

    public static int Columns => FrontColumns + BackColumns + 1;

    /// <summary>Angle about the vertical of a column of vertices, radians, from −π to π.</summary>
    public static float Angle(int column)
    {
        const int Half = BackColumns / 2;
        if (column < Half)
            return -MathF.PI + MathF.PI / 2 * column / Half;
        if (column > Half + FrontColumns)
            return MathF.PI - MathF.PI / 2 * (BackColumns + FrontColumns - column) / Half;
        return Bend(2f * (column - Half) / FrontColumns - 1);
    }

    /// <summary>Texture column, 0 to 1, of an angle.</summary>
    public static float Column(float angle)
    {
        float size = MathF.Abs(angle) / (MathF.PI / 2);
        float offset = size < 1 ? FrontShare * Unbend(size) : FrontShare + (1 - FrontShare) * (size - 1);
        return 0.5f + 0.5f * MathF.CopySign(offset, angle);
    }

    /// <summary>Angle of a texture column, 0 to 1.</summary>
    public static float AngleAt(float u)
    {
        float offset = 2 * u - 1, size = MathF.Abs(offset);
        return size < FrontShare
            ? Bend(offset / FrontShare)
            : MathF.CopySign(MathF.PI / 2 * (1 + (size - FrontShare) / (1 - FrontShare)), offset);
    }

    /// <summary>Texture row, 0 to 1, of a level.</summary>
    public static float Row(float z)
    {
        float v = z > FaceTop
            ? UpperShare * (FaceForm.Top - z) / (FaceForm.Top - FaceTop)
            : UpperShare + (1 - UpperShare) * (FaceTop - z) / (FaceTop - FaceForm.Bottom);
        return Math.Clamp(v, 0.002f, 0.998f);
    }

    /// <summary>Level of a texture row, 0 to 1.</summary>
    public static float LevelAt(float v) => v < UpperShare
        ? float.Lerp(FaceForm.Top, FaceTop, v / UpperShare)
        : float.Lerp(FaceTop, FaceForm.Bottom, (v - UpperShare) / (1 - UpperShare));

    private static float Bend(float s) => MathF.PI / 2 * s * (1 - Closeness + Closeness * s * s);

    // Newton's steps on the cubic.
    private static float Unbend(float angle)
    {
        float s = angle;
        for (int i = 0; i < 6; i++)
        {
            float square = s * s;
            s -= (s * (1 - Closeness + Closeness * square) - angle) / (1 - Closeness + 3 * Closeness * square);
        }

        return s;
    }
}
