using Astro.App.Recognition;
using Astro.Simulation.Generation;
using Astro.Simulation.Studio;

namespace Astro.App.Tests.Recognition;

/// <summary>Do the drawings look like faces to a model that never saw a drawing?</summary>
[Category(PublicData.Category)]
public sealed class DrawnFacesTests
{
    private const int People = 200;

    [Test]
    public void YuNetFindsThem()
    {
        var options = new RecognitionOptions(People, Views: 1, Frames: 0, Seed: 1)
        {
            Development = true,
            Models = PublicData.Models,
        };
        var backdrops = new Backdrops(
            seed => HomeGenerator.Generate(seed), options.FirstHome, count: 3);
        var detector = RecogniserFiles.FindPublicDetector(options.Models);
        Assert.That(detector, Is.Not.Null, "the folder of public models has no detector");
        using var outsider = new Outsider(detector, backdrops, options);

        var found = Enumerable.Range(0, People).Count(outsider.Finds);

        Assert.That(found, Is.GreaterThanOrEqualTo(0.95 * People));
    }
}
