namespace Astro.Launch;

/// <summary>An attribute's text, taken apart.</summary>
/// <param name="Parts">Text and substitutions, in order.</param>
internal sealed record Template(IReadOnlyList<TemplatePart> Parts);

/// <summary>A part of a <see cref="Template"/>.</summary>
internal abstract record TemplatePart;

/// <summary>Text that stands for itself.</summary>
/// <param name="Text">The text, its backslashes resolved.</param>
internal sealed record TextPart(string Text) : TemplatePart;

/// <summary>A substitution, as in <c>$(env HOME /root)</c>.</summary>
/// <param name="Name">Which.</param>
/// <param name="Arguments">What is handed to it.</param>
internal sealed record SubstitutionPart(string Name, IReadOnlyList<Template> Arguments) : TemplatePart;
