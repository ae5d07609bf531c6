namespace Astro.App.Recognition;

/// <summary>One picture of somebody as a recogniser saw it.</summary>
/// <param name="Labels">What is true of it.</param>
/// <param name="Template">Of unit length; null where no face was found.</param>
internal readonly record struct FaceSample(FaceLabels Labels, float[]? Template);
