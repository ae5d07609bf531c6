namespace Astro.App.Synthesis;

/// <summary>What <c>astro synth</c> is asked for.</summary>
/// <param name="Folder">Where to write to.</param>
/// <param name="Identities">How many people.</param>
/// <param name="Views">How many crops of each.</param>
/// <param name="Frames">How many camera frames.</param>
/// <param name="FirstIdentity">The first person's seed.</param>
/// <param name="Seed">Of every draw.</param>
internal sealed record SynthOptions(
    string Folder, int Identities, int Views, int Frames, int FirstIdentity, int Seed);
