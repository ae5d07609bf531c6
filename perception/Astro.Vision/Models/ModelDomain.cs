namespace Astro.Vision.Models;

/// <summary>The kind of faces that a model was trained on. On the other kind its answers mean nothing.</summary>
public enum ModelDomain
{
    /// <summary>Faces as a camera sees them, and renderings that carry photos.</summary>
    Photo,

    /// <summary>Faces that are drawn.</summary>
    Drawn,
}
