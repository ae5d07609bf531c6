using Astro.App.Demo;
using Astro.Simulation;
using Astro.VisualId;

namespace Astro.App.Nodes;

/// <summary>Whom a camera is to recognise: everybody of a folder of photos.</summary>
internal static class PhotoGallery
{
    /// <summary>Enrols them. Somebody's id follows from their name, so that it is the same after every start, whoever
    /// has joined or left meanwhile.</summary>
    /// <param name="folder">A sub-folder of photos for each.</param>
    /// <param name="models">For such photos; they remain the caller's.</param>
    /// <exception cref="FormatException">A photo or folder is not as it should be; the message names it.</exception>
    /// <exception cref="IOException">A photo or folder cannot be read.</exception>
    public static Gallery Enrol(string folder, FaceModels models)
    {
        var ids = new RandomStreams(0);
        return PhotoFolder.EnrollEverybody(folder, EnrollerOf(models), name => ids.For($"id of {name}"));
    }

    /// <summary>Nobody is enrolled, so everybody is a stranger.</summary>
    public static Gallery Empty(FaceModels models) => EnrollerOf(models).CreateGallery();

    private static Enroller EnrollerOf(FaceModels models) =>
        new(new PhotoReader(models.Detector), models.Embedder);
}
