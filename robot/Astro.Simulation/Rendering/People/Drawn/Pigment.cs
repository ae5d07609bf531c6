using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Where one person's face has more melanin than elsewhere: about the mouth, on the forehead, at the temples,
/// below the eyes, and less of it on the cheeks. Light skin hardly shows it; on dark skin these zones are most of what
/// colours a face (Taylor, "Skin of color", 2002).</summary>
internal readonly struct Pigment
{
    private readonly float _mouth;
    private readonly float _forehead;
    private readonly float _temples;
    private readonly float _eyes;
    private readonly float _cheeks;

    /// <param name="darkness">0 for the lightest tone to 1 for the darkest.</param>
    /// <param name="random">The person's own.</param>
    public Pigment(float darkness, CounterRandom random)
    {
        float strength = 0.05f + 0.33f * darkness * darkness;
        _mouth = strength * random.NextFloat();
        _forehead = strength * (random.NextFloat() - 0.3f);
        _temples = strength * random.NextFloat();
        _eyes = strength * random.NextFloat();
        _cheeks = 0.8f * strength * random.NextFloat();
    }

    /// <summary>Factor on the light that skin sends back, about 1.</summary>
    /// <param name="side">From the middle of the face, mm.</param>
    /// <param name="z">Above the eyes, mm.</param>
    /// <param name="eyeOffset">Of an eye from the middle, mm.</param>
    public float Shade(float side, float z, float eyeOffset) =>
        1 - _mouth * Hill(side, z + 72, 30, 24) - _forehead * Hill(side, z - 46, 44, 20)
        - _temples * Hill(side - 62, z - 12, 18, 34) - _eyes * Hill(side - eyeOffset, z + 8, 20, 15)
        + _cheeks * Hill(side - 38, z + 30, 17, 17);
}
