using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People;

/// <summary>Clothes as linear colours.</summary>
internal sealed record Wardrobe(Vector4 Shirt, Vector4 Trousers, Vector4 Shoes, bool LongSleeves)
{
    private static readonly Rgb[] Shirts =
    [
        new(176, 58, 46), new(41, 98, 152), new(62, 128, 92), new(222, 214, 198), new(108, 76, 140), new(214, 158, 64),
        new(84, 92, 104), new(190, 108, 130), new(70, 140, 150), new(150, 86, 60),
    ];

    private static readonly Rgb[] Legs = [new(44, 56, 86), new(58, 58, 62), new(112, 96, 76), new(34, 36, 40)];

    private static readonly Rgb[] Feet = [new(40, 34, 30), new(196, 194, 190), new(92, 60, 40)];

    public static Wardrobe Draw(int seed)
    {
        Random random = new(seed);
        return new Wardrobe(
            LinearLight.Decode(Shirts[random.Next(Shirts.Length)]),
            LinearLight.Decode(Legs[random.Next(Legs.Length)]),
            LinearLight.Decode(Feet[random.Next(Feet.Length)]),
            random.Next(2) == 0);
    }
}
