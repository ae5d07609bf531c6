namespace Astro.App.Diagnosis;

/// <summary>One thing that Astro could use.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="IsThere">Whether it can be used here.</param>
/// <param name="Detail">Which it is, or how it can be had.</param>
internal sealed record Finding(string Name, string Purpose, bool IsThere, string Detail);
