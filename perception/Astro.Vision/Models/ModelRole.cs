namespace Astro.Vision.Models;

/// <summary>What a model is for.</summary>
public enum ModelRole
{
    /// <summary>Finds faces in a frame.</summary>
    Detect,

    /// <summary>Turns a face into a template.</summary>
    Embed,

    /// <summary>Tells a live face from a picture of one.</summary>
    Liveness,
}
