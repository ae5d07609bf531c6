using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>What is true of a drawn face in an image.</summary>
/// <param name="Identity">Whose it is: the seed of the appearance.</param>
/// <param name="Box">Where it is, as <see cref="FaceMeter"/> defines it.</param>
/// <param name="Landmarks">Its five landmarks (px), seen or not.</param>
/// <param name="Yaw">Against the line of sight (rad), positive when looking to the own left (the image's right).
/// </param>
/// <param name="Pitch">Against the line of sight (rad), positive when looking up.</param>
/// <param name="Visible">The share, 0 to 1, of the area that the face would take up in an endless image with nothing
/// before it which is in this image and not hidden.</param>
public sealed record FaceTruth(
    int Identity, PixelBox Box, PhotoLandmarks Landmarks, double Yaw, double Pitch, double Visible);
