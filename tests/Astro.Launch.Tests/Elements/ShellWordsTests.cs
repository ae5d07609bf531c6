namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class ShellWordsTests
{
    [TestCase("", "")]
    [TestCase("  ", "")]
    [TestCase(" a  b\tc ", "a|b|c")]
    [TestCase("'a b' \"c d\"", "a b|c d")]
    [TestCase("a'b c'd", "ab cd")]
    [TestCase("'' x", "|x")]
    [TestCase(@"a\ b \'", "a b|'")]
    [TestCase(@"'a\b' ""c\""d\e""", @"a\b|c""d\e")]
    public void Splits_as_a_shell_does(string text, string words) =>
        Assert.That(string.Join('|', ShellWords.Split(text)), Is.EqualTo(words));

    [TestCase("a 'b")]
    [TestCase("a \"b")]
    public void Quotation_marks_must_be_closed(string text) =>
        Assert.That(() => ShellWords.Split(text), Throws.TypeOf<FormatException>());
}
