using System.Numerics;
using System.Security.Cryptography;
using Astro.Imaging;
using Astro.Vision;

namespace Astro.App.Tests;

/// <summary>Finds faces in the middle of every picture, and notes what it saw.</summary>
internal sealed class Glance : IFaceDetector, IFaceEmbedder
{
    /// <summary>How many faces a picture has.</summary>
    public int Faces { get; init; } = 1;

    /// <summary>The digest of every picture that was embedded.</summary>
    public List<string> Seen { get; } = [];

    public int Dimensions => 4;

    public string ModelId => "glance";

    public int Detect(ImageView image, Span<FaceDetection> faces)
    {
        var middle = new Vector2(image.Width, image.Height) / 2;
        faces[..Faces].Fill(new FaceDetection
        {
            Box = new FaceBox(middle.X - 20, middle.Y - 20, 40, 40),
            Landmarks = new FaceLandmarks(
                middle + new Vector2(-8, -8), middle + new Vector2(8, -8), middle,
                middle + new Vector2(-6, 8), middle + new Vector2(6, 8)),
            Score = 0.9f,
        });
        return Faces;
    }

    public void Embed(ImageView image, in FaceLandmarks landmarks, Span<float> template)
    {
        Seen.Add(Convert.ToHexString(SHA256.HashData(image.Pixels)));
        template.Fill(0.5f);
    }

    public void Dispose()
    {
    }
}
