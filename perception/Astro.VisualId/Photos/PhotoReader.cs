using System.Numerics;
using Astro.Imaging;
using Astro.Vision;

namespace Astro.VisualId;

/// <summary>
/// Reads photos of people and finds the face in each. A face that fills its photo gets a border first, because the
/// detector was trained on faces with something around them; a large photo is halved until its longer side is at most
/// <see cref="MaxSide"/>, because a face is recognised at 112 px and found up to a few hundred.
/// </summary>
public sealed class PhotoReader(IFaceDetector detector)
{
    /// <summary>The longest side (px) that a photo keeps.</summary>
    public const int MaxSide = 640;

    private const int MaxFaces = 64;

    private readonly FaceDetection[] _faces = new FaceDetection[MaxFaces];

    /// <summary>Reads a photo that must show one face only.</summary>
    /// <exception cref="PhotoException">It shows none, or several; the message names the file.</exception>
    /// <exception cref="FormatException">The file is no image that can be read.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public FacePhoto ReadOnlyFace(string path) => FindOnlyFace(path, ImageFile.Load(path));

    /// <summary>Finds the face in a picture that must show one only.</summary>
    /// <param name="name">What errors call the picture.</param>
    /// <param name="image">The picture.</param>
    /// <exception cref="PhotoException">It shows none, or several; the message names the picture.</exception>
    public FacePhoto FindOnlyFace(string name, ImageBuffer image)
    {
        var (reduced, count) = Detect(name, image);
        if (count > 1)
            throw new PhotoException($"{name}: {count} faces in the photo, expected one person alone");
        return new FacePhoto(name, reduced, _faces[0]);
    }

    /// <summary>Reads a photo and takes the largest face in it.</summary>
    /// <exception cref="PhotoException">It shows none; the message names the file.</exception>
    /// <exception cref="FormatException">The file is no image that can be read.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public FacePhoto ReadLargestFace(string path)
    {
        var (image, count) = Detect(path, ImageFile.Load(path));
        var largest = _faces[0];
        foreach (ref readonly var face in _faces.AsSpan(1, count - 1))
        {
            if (face.Box.Area > largest.Box.Area)
                largest = face;
        }
        return new FacePhoto(path, image, largest);
    }

    private (ImageBuffer Image, int Count) Detect(string name, ImageBuffer image)
    {
        while (Math.Max(image.Width, image.Height) > MaxSide)
            image = PhotoScaling.Halve(image);

        var border = Math.Max(image.Width, image.Height) / 2;
        var count = detector.Detect(PhotoScaling.AddBorder(image, border).View, _faces);
        if (count == 0)
            throw new PhotoException($"{name}: no face found, expected one");
        foreach (ref var face in _faces.AsSpan(0, count))
            MoveBy(ref face, new Vector2(-border));
        return (image, count);
    }

    private static void MoveBy(ref FaceDetection face, Vector2 shift)
    {
        var landmarks = face.Landmarks;
        foreach (ref var point in landmarks)
            point += shift;
        face = face with
        {
            Box = face.Box with { X = face.Box.X + shift.X, Y = face.Box.Y + shift.Y },
            Landmarks = landmarks,
        };
    }
}
