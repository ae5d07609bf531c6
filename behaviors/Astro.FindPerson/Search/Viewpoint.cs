using Astro.Home;

namespace Astro.FindPerson;

/// <summary>A place to look from.</summary>
/// <param name="Candidate">Its index among the candidates.</param>
/// <param name="Start">Where the robot stands, and how it is turned first (in <c>map</c>).</param>
/// <param name="Heading">The direction of the sweep that it looks in first.</param>
/// <param name="Room">Index of its room in the home's list.</param>
/// <param name="Gain">Probability, when it was chosen, that the look finds the person.</param>
internal sealed record Viewpoint(int Candidate, Pose2 Start, int Heading, int Room, double Gain);
