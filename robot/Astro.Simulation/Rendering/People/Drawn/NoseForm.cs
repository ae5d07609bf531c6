using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>How a nose stands out from the face, millimetres.</summary>
internal sealed class NoseForm
{
    private readonly (float At, float Value)[] _ridge;
    private readonly (float At, float Value)[] _width;
    private readonly float _tip;
    private readonly float _flare;

    public NoseForm(Genome genes)
    {
        float size = (1 + 0.24f * genes[Gene.NoseProjection]) * (1 - 0.25f * genes.Childhood);
        float hump = 2.6f * genes[Gene.NoseHump], raise = genes[Gene.NoseTipRaise];
        _ridge =
        [
            (14, 0), (8, 1 * size), (2, 2.8f * size + 0.3f * hump), (-5, 6 * size + 0.8f * hump),
            (-12, 9.5f * size + hump), (-20, 13 * size + 0.9f * hump), (-27, 16.5f * size + 0.4f * hump),
            (-33, 20 * size + 0.6f * raise), (-37, 22.5f * size + 1.2f * raise), (-40, 22 * size + 0.4f * raise),
            (-43, 18.5f * size - 1.5f * raise), (-46, 11 * size - 2 * raise), (-49, 4 * size - 0.8f * raise), (-52, 1),
            (-56, 0),
        ];
        float bridge = 1 + 0.25f * genes[Gene.NoseBridgeWidth] + 0.1f * genes.Childhood;
        float wing = 1 + 0.22f * genes[Gene.NoseWidth], child = 1 - 0.12f * genes.Childhood;
        _width =
        [
            (14, 10 * bridge), (2, 7.5f * bridge), (-12, 8 * bridge), (-22, 9.5f * bridge), (-32, 10.5f * wing * child),
            (-40, 11.5f * wing * child), (-50, 11.5f * wing * child),
        ];
        _tip = genes[Gene.NoseTipSize];
        _flare = genes[Gene.NostrilFlare];
        WingOffset = (13.2f + 3.4f * genes[Gene.NoseWidth] + 0.8f * _flare) * child;
    }

    /// <summary>From the midline to the middle of a nostril's wing.</summary>
    public float WingOffset { get; }

    /// <param name="side">Distance from the midline.</param>
    /// <param name="z">Level on the mean head.</param>
    public float Height(float side, float z)
    {
        if (z is > 14 or < -58 || side > 40)
            return 0;
        float t = side / Through(_width, z), square = t * t;
        float height = Through(_ridge, z) * MathF.Exp(-0.75f * square * MathF.Sqrt(t));
        height += (1 + 1.2f * _tip) * Hill(side, z + 37.5f, 7 + 1.5f * _tip, 5.5f);
        return height + (5.5f + 1.2f * _flare) * Hill(side - WingOffset + 1.5f, z + 42.5f, 4.6f, 5.2f);
    }
}
