using System.Text;

namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class OutputLinesTests
{
    [TestCase("", "")]
    [TestCase("a\nb\n", "a|b")]
    [TestCase("a\r\n\nb", "a||b")]
    public void Lines_end_with_a_newline_or_the_stream(string text, string lines) =>
        Assert.That(string.Join('|', Read(text, 3)), Is.EqualTo(lines));

    [Test]
    public void A_line_may_come_in_pieces([Values(1, 2, 5, 1000)] int piece) =>
        Assert.That(Read("größer\nals zuvor\n", piece), Is.EqualTo(new[] { "größer", "als zuvor" }));

    [Test]
    public void An_endless_line_is_split()
    {
        var text = new string('x', (2 * OutputLines.Longest) + 5);
        Assert.That(Read(text + "\ny\n", 7000).Select(line => line.Length),
            Is.EqualTo(new[] { OutputLines.Longest, OutputLines.Longest, 5, 1 }));
    }

    [Test]
    public void Characters_are_not_split([Values(0, 1, 2, 3)] int before)
    {
        var text = new string('x', OutputLines.Longest - before) + "é€😀";
        Assert.That(string.Concat(Read(text, 7000)), Is.EqualTo(text));
    }

    [Test]
    public void What_is_no_text_does_not_stop_it() =>
        Assert.That(Read([.. Enumerable.Repeat((byte)0xBF, OutputLines.Longest + 1), (byte)'\n', (byte)'a'], 7000)[^1],
            Is.EqualTo("a"));

    private static List<string> Read(string text, int piece) => Read(Encoding.UTF8.GetBytes(text), piece);

    private static List<string> Read(byte[] bytes, int piece)
    {
        var lines = new List<string>();
        OutputLines.ReadAsync(new Trickle(bytes, piece), lines.Add, CancellationToken.None).GetAwaiter().GetResult();
        return lines;
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
