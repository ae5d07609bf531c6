namespace Astro.Perception.Tests;

public sealed class ProbeVectorsTests
{
    [Test]
    public void ASlotIsZeroedAlone()
    {
        using var vectors = new ProbeVectors(2, 3);
        vectors[0].Fill(1);
        vectors[1].Fill(2);

        vectors.Zero(0);

        Assert.That(vectors[0].ToArray(), Is.All.Zero);
        Assert.That(vectors[1].ToArray(), Is.All.EqualTo(2));
    }

    [Test]
    public void VectorsCannotBeReadAfterDisposal()
    {
        var vectors = new ProbeVectors(1, 3);
        vectors.Dispose();

        Assert.That(() => vectors[0].Length, Throws.TypeOf<ObjectDisposedException>());
    }
}
