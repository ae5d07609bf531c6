using Astro.Imaging;

namespace Astro.Vision;

/// <summary>
/// Turns a face into a template: a unit vector whose cosine with another tells how alike two faces are. Not safe for
/// several threads at once: its buffers are reused.
/// </summary>
public interface IFaceEmbedder : IDisposable
{
    /// <summary>The length of a template.</summary>
    int Dimensions { get; }

    /// <summary>Names the model and its very bytes. Templates compare only under one id.</summary>
    string ModelId { get; }

    /// <summary>Writes the template of one face.</summary>
    /// <param name="image">The frame.</param>
    /// <param name="landmarks">The face's five points in it (px).</param>
    /// <param name="template">Receives <see cref="Dimensions"/> numbers of Euclidean length 1.</param>
    void Embed(ImageView image, in FaceLandmarks landmarks, Span<float> template);
}
