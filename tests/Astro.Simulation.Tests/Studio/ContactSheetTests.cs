using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Simulation.Studio;
using Astro.Simulation.Tests.Rendering;

namespace Astro.Simulation.Tests.Studio;

public sealed class ContactSheetTests
{
    [Test]
    public void SixPeopleStandInARow()
    {
        ImageBuffer sheet = ContactSheet.Of([.. Enumerable.Range(1, 7).Select(Appearance.FromSeed)]);
        Assert.Multiple(() =>
        {
            Assert.That((sheet.Width, sheet.Height), Is.EqualTo((6 * 192, 2 * 216)));
            Assert.That(Cell(sheet, 0, 0), Is.Not.EqualTo(Cell(sheet, 1, 0)), "different people");
            Assert.That(Cell(sheet, 1, 1).Distinct().Count(), Is.EqualTo(1), "no eighth");
        });
    }

    [Test]
    public void TheSeedStandsBelow()
    {
        ImageBuffer sheet = ContactSheet.Of([Appearance.FromSeed(1)]);
        // A one at twice its size has 22 dots of 5 by 7, each of 4 pixels.
        int black = Enumerable.Range(192, 24).Sum(
            y => Enumerable.Range(0, 192).Count(x => Drawings.At(sheet, x, y) == new Rgb(0, 0, 0)));
        Assert.That(black, Is.EqualTo(4 * (1 + 2 + 1 + 1 + 1 + 1 + 3)));
    }

    [Test]
    public void OnePersonIsShownInManyWays()
    {
        ImageBuffer sheet = ContactSheet.Of(Appearance.FromSeed(5));
        byte[][] cells = [.. Enumerable.Range(0, 24).Select(i => Cell(sheet, i % 6, i / 6))];
        for (int i = 0; i < cells.Length; i++)
            Assert.That(cells.Count(cell => cell.SequenceEqual(cells[i])), Is.EqualTo(1), $"cell {i}");
    }

    private static byte[] Cell(ImageBuffer sheet, int column, int row) =>
        [.. Enumerable.Range(0, 192).SelectMany(
            y => sheet.View.Row(row * 216 + y).Slice(3 * 192 * column, 3 * 192).ToArray())];
}
