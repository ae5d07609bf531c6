using Astro.Simulation.Rendering;

namespace Astro.App.Recognition;

/// <summary>By what people are compared. It does not keep the appearance, on which a whole head hangs.</summary>
/// <param name="Tone">On the Monk scale, 1 to 10.</param>
/// <param name="Age">Child, adult or older.</param>
/// <param name="Beard">Whether there is one.</param>
/// <param name="Glasses">Whether they are worn in this picture.</param>
/// <param name="Hat">Whether one is worn in this picture.</param>
internal readonly record struct FaceLabels(int Tone, AgeGroup Age, bool Beard, bool Glasses, bool Hat)
{
    public static FaceLabels Of(Appearance who, Look look) =>
        new(who.MonkTone, who.AgeGroup, who.HasBeard, look.Glasses, look.Hat);
}
