namespace Astro.Screen;

/// <summary>What a press of a button sends.</summary>
/// <param name="Id">The delivery that the page showed.</param>
/// <param name="Choice"><c>taken</c>, <c>refused</c> or <c>later</c>.</param>
internal sealed record Answer(string? Id, string? Choice);

/// <summary>What comes back.</summary>
/// <param name="Accepted">Whether the robot took the answer.</param>
/// <param name="Message">Why not; empty when it did.</param>
internal sealed record AnswerReceipt(bool Accepted, string Message);
