using System.Numerics;

namespace Astro.Simulation.Rendering;

/// <summary>What a person looks like: a body in seeded clothes and a head that wears a photo. Prepared once.</summary>
public sealed class PersonModel
{
    /// <summary>Builds the meshes and bakes the photo onto the head.</summary>
    /// <param name="head">The photo, or null for a plain head.</param>
    /// <param name="height">Of the standing person, crown to floor, metres.</param>
    /// <param name="seed">Draws the clothes.</param>
    public PersonModel(HeadTexture? head, double height, int seed)
    {
    }

    /// <summary>Where the five landmarks of a person's face are in <c>map</c>: right eye, left eye, nose tip, right
    /// and left mouth corner.</summary>
    /// <param name="person">The person in this frame.</param>
    /// <param name="points">Room for five points, metres.</param>
    public static void Landmarks(in PersonView person, Span<Vector3> points)
    {
    }
}
