using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.Scene;

/// <summary>Procedural textures. Those of floors carry their colour; the others modulate a vertex's.</summary>
internal sealed class Materials
{
    /// <summary>Metres after which a floor's texture repeats.</summary>
    public const float FloorRepeat = 2;

    private const int Log2 = 9;

    private readonly Texture _planks = Build(Log2, Planks);
    private readonly Texture _tiles = Build(Log2, Tiles);
    private readonly Texture _carpet = Build(Log2, Carpet);

    /// <summary>Painted wall and ceiling.</summary>
    public Texture Plaster { get; } = Build(
        7, (u, v) => Vector4.One * (0.98f + 0.010f * Noise(u, v, 64, 64, 1) + 0.008f * Noise(u, v, 8, 8, 2)));

    /// <summary>Wood or cloth of furniture.</summary>
    public Texture Grain { get; } = Build(
        7, (u, v) => Vector4.One * (0.96f + 0.05f * Noise(u, v, 4, 64, 3) + 0.03f * Noise(u, v, 64, 64, 4)));

    public Texture Floor(FloorFinish finish) => finish switch
    {
        FloorFinish.Tiles => _tiles,
        FloorFinish.Carpet => _carpet,
        _ => _planks,
    };

    /// <summary>Smooth noise in −1 to 1 on a repeating lattice (value noise).</summary>
    public static float Noise(float u, float v, int across, int down, ulong seed)
    {
        float x = u * across, y = v * down;
        int i = (int)MathF.Floor(x), j = (int)MathF.Floor(y);
        float fx = Smooth(x - i), fy = Smooth(y - j);
        float upper = float.Lerp(Lattice(i, j, across, down, seed), Lattice(i + 1, j, across, down, seed), fx);
        float lower = float.Lerp(Lattice(i, j + 1, across, down, seed), Lattice(i + 1, j + 1, across, down, seed), fx);
        return float.Lerp(upper, lower, fy);
    }

    private static float Lattice(int i, int j, int across, int down, ulong seed)
    {
        int column = (i % across + across) % across, row = (j % down + down) % down;
        ulong mixed = CounterRandom.Mix(seed, (ulong)column, (ulong)row);
        return (mixed >> 40) * (2f / (1 << 24)) - 1;
    }

    private static float Smooth(float t) => t * t * (3 - 2 * t);

    private static Vector4 Planks(float u, float v)
    {
        const int Boards = 16;
        int board = (int)(v * Boards);
        float shift = Noise((board + 0.5f) / Boards, 0.5f, Boards, 1, 11);
        float along = u * 2 + shift, inBoard = v * Boards - board;
        int piece = (int)MathF.Floor(along);
        float tone = 0.85f + 0.18f * Lattice(board, piece & 1, Boards, 2, 12);
        float grain = 0.10f * Noise(u, v, 8, 256, 13) + 0.06f * Noise(u, v, 32, 512, 14);
        float gap = MathF.Min(MathF.Min(inBoard, 1 - inBoard) * 0.125f, MathF.Min(along - piece, piece + 1 - along));
        float seam = gap < 0.004f ? 0.45f : 1;
        return LinearLight.Decode(176, 132, 92) * ((tone + grain) * seam);
    }

    private static Vector4 Tiles(float u, float v)
    {
        const int Count = 6;
        float x = u * Count, y = v * Count;
        int i = (int)x, j = (int)y;
        float edge = MathF.Min(MathF.Min(x - i, i + 1 - x), MathF.Min(y - j, j + 1 - y));
        if (edge < 0.012f)
            return LinearLight.Decode(128, 126, 120);
        float tone = 0.95f + 0.05f * Lattice(i, j, Count, Count, 21) + 0.04f * Noise(u, v, 48, 48, 22);
        return LinearLight.Decode(202, 200, 194) * tone;
    }

    private static Vector4 Carpet(float u, float v)
    {
        float pile = 0.9f + 0.16f * Noise(u, v, 256, 256, 31) + 0.08f * Noise(u, v, 16, 16, 32);
        return LinearLight.Decode(126, 130, 144) * pile;
    }

    private static Texture Build(int log2, Func<float, float, Vector4> colour)
    {
        int side = 1 << log2;
        Vector4[] texels = new Vector4[side * side];
        for (int i = 0; i < texels.Length; i++)
            texels[i] = colour((i % side + 0.5f) / side, (i / side + 0.5f) / side);
        return new Texture(log2, log2, texels);
    }
}
