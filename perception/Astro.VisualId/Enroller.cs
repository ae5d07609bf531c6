using System.Numerics;
using Astro.Imaging;
using Astro.Vision;

namespace Astro.VisualId;

/// <summary>Turns photos into templates of a gallery.</summary>
/// <param name="photos">Reads the photos.</param>
/// <param name="embedder">Makes the templates; a gallery holds those of one embedder only.</param>
/// <param name="mirror">Whether to enrol every photo's mirror image too: a face is not symmetric in a photo, and is
/// met turned to the other side as well.</param>
public sealed class Enroller(PhotoReader photos, IFaceEmbedder embedder, bool mirror = true)
{
    private readonly float[] _template = new float[embedder.Dimensions];

    /// <summary>The reader that the photos are read with.</summary>
    public PhotoReader Photos { get; } = photos;

    /// <summary>Makes an empty gallery for this embedder's templates.</summary>
    public Gallery CreateGallery(int maxPeople = Gallery.DefaultMaxPeople) =>
        new(embedder.Dimensions, embedder.ModelId, maxPeople);

    /// <summary>Adds the photo's template, and its mirror image's, to a person.</summary>
    /// <returns>The photo.</returns>
    /// <exception cref="FormatException">The photo cannot be read or does not show one face; it is named.</exception>
    /// <exception cref="IOException">The photo cannot be opened.</exception>
    /// <exception cref="ArgumentException">The gallery holds another model's templates.</exception>
    public FacePhoto Enroll(Gallery gallery, int person, string path)
    {
        var photo = Photos.ReadOnlyFace(path);
        Enroll(gallery, person, photo);
        return photo;
    }

    /// <summary>Adds the template of a photo that was read, and its mirror image's, to a person.</summary>
    /// <exception cref="ArgumentException">The gallery holds another model's templates.</exception>
    public void Enroll(Gallery gallery, int person, FacePhoto photo)
    {
        if (gallery.ModelId != embedder.ModelId)
            throw new ArgumentException($"The gallery is of {gallery.ModelId}, the embedder is {embedder.ModelId}.");
        Add(gallery, person, photo.Image, photo.Face.Landmarks);
        if (mirror)
            Add(gallery, person, PhotoScaling.Mirror(photo.Image), Mirror(photo.Face.Landmarks, photo.Image.Width));
    }

    private void Add(Gallery gallery, int person, ImageBuffer image, in FaceLandmarks landmarks)
    {
        embedder.Embed(image.View, landmarks, _template);
        gallery.AddTemplate(person, _template);
    }

    private static FaceLandmarks Mirror(FaceLandmarks face, int width)
    {
        Vector2 Flip(Vector2 point) => new(width - 1 - point.X, point.Y);
        return new FaceLandmarks(
            Flip(face.LeftEye), Flip(face.RightEye), Flip(face.Nose), Flip(face.LeftMouth), Flip(face.RightMouth));
    }
}
