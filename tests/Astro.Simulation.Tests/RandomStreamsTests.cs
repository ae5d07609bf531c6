namespace Astro.Simulation.Tests;

public class RandomStreamsTests
{
    [Test]
    public void A_purpose_always_gets_the_same_draws()
    {
        int first = new RandomStreams(7).For("lidar").Next();

        Assert.That(new RandomStreams(7).For("lidar").Next(), Is.EqualTo(first));
    }

    [Test]
    public void Purposes_and_seeds_are_independent()
    {
        var draws = new HashSet<int>();
        for (int seed = -50; seed < 50; seed++)
        {
            foreach (string purpose in new[] { "lidar", "placement", "person Mom", "person Dad" })
                draws.Add(new RandomStreams(seed).For(purpose).Next());
        }

        Assert.That(draws, Has.Count.EqualTo(400));
    }
}
