namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class TemplateParserTests
{
    [TestCase("", "")]
    [TestCase("plain 'text' \"with\" marks (all of it)", "{plain 'text' \"with\" marks (all of it)}")]
    [TestCase("$0 costs $1", "{$0 costs $1}")]
    [TestCase("why_$(test asd)_and_$(test bsd)", "{why_}[test {asd}]{_and_}[test {bsd}]")]
    [TestCase("$(env what heck)", "[env {what} {heck}]")]
    [TestCase("$(dirname)/x", "[dirname]{/x}")]
    [TestCase("$(env what/$(test asd) 10) 10 10)", "[env {what/}[test {asd}] {10}]{ 10 10)}")]
    [TestCase(@"$(env what/\$\(test asd\\\)) 10 10)", @"[env {what/$(test} {asd\)}]{ 10 10)}")]
    [TestCase("$(env 'a b $(test 10)')", "[env {a b }[test {10}]]")]
    [TestCase("$(env asd '')", "[env {asd} ]")]
    [TestCase("$(test '$0 (and) \"this\"')", "[test {$0 (and) \"this\"}]")]
    [TestCase(@"$(test 'it\'s')", "[test {it's}]")]
    [TestCase(@"$(env ""a_$(test \""b\"")"" ""$(env C)_d"")", "[env {a_}[test {\"b\"}] [env {C}]{_d}]")]
    [TestCase("$(env \"a_$(test 'b')\" '$(env C)_d')", "[env {a_}[test {'b'}] [env {C}]{_d}]")]
    [TestCase(@"\$(not a substitution)", "{$(not a substitution)}")]
    [TestCase("$(var  many   spaces )", "[var {many} {spaces}]")]
    public void Takes_apart(string text, string parts) =>
        Assert.That(Show(TemplateParser.Parse(text)), Is.EqualTo(parts));

    [TestCase("$(env HOME", "expected ')' at the end of $(env")]
    [TestCase("a $(", "expected a substitution's name behind '$('")]
    [TestCase("$(1st)", "expected a substitution's name behind '$('")]
    [TestCase("$(env 'HOME)", "expected a closing '")]
    [TestCase("$(env (HOME))", @"a parenthesis there is written '\('")]
    [TestCase("$(env it's)", @"a quotation mark there is written '\''")]
    [TestCase("$(env,HOME)", "expected a space or ')' in $(env, got ','")]
    public void Says_what_is_wrong_and_where(string text, string message) => Assert.That(
        () => TemplateParser.Parse(text),
        Throws.TypeOf<FormatException>().With.Message.StartsWith($"'{text}', character ")
            .And.Message.EndsWith(message));

    [Test]
    public void Backslashes_are_resolved_where_there_are_no_substitutions() =>
        Assert.That(TemplateParser.Unescape(@"\$(a) \\ \"), Is.EqualTo(@"$(a) \ \"));

    private static string Show(Template template) => string.Concat(template.Parts.Select(part => part switch
    {
        TextPart text => $"{{{text.Text}}}",
        SubstitutionPart call => $"[{string.Join(' ', call.Arguments.Select(Show).Prepend(call.Name))}]",
        _ => "?",
    }));
}
