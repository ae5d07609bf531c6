namespace Astro.VisualId;

/// <summary>The photos that a simulated head wears.</summary>
/// <param name="Name">The name of the folder that they came from.</param>
/// <param name="Photos">At least one.</param>
public sealed record WornFaces(string Name, IReadOnlyList<FacePhoto> Photos)
{
    /// <summary>The photo of that episode (0 or more); as many episodes in a row as there are photos differ.</summary>
    public FacePhoto InEpisode(int episode) => Photos[episode % Photos.Count];
}
