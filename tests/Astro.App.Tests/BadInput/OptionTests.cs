namespace Astro.App.Tests.BadInput;

/// <summary>Options of <c>astro demo</c> that mean nothing.</summary>
public sealed class OptionTests
{
    [TestCase("--seed", "x")]
    [TestCase("--seed", "-1")]
    [TestCase("--seed", "99999999999")]
    [TestCase("--speed", "0")]
    [TestCase("--speed", "infinity")]
    [TestCase("--speed", "fast")]
    [TestCase("--time-limit", "-1")]
    [TestCase("--time-limit", "nan")]
    [TestCase("--find", " ")]
    [TestCase("--hour", "24")]
    [TestCase("--hour", "noon")]
    public async Task AValueThatAnOptionDoesNotTakeIsNamedWithIt(string option, string value) =>
        (await AstroProcess.RunAsync("demo", "--headless", option, value))
            .IsBadInput($"{option}: expected ", $"'{value}'");
}
