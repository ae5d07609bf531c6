namespace Astro.Vision.Tests.Detection;

[TestFixture]
public sealed class FaceBoxTests
{
    [TestCase(0, 0, 1.0, Description = "the same")]
    [TestCase(5, 0, 50.0 / 150, Description = "half beside")]
    [TestCase(5, 5, 25.0 / 175, Description = "a quarter shared")]
    [TestCase(10, 0, 0.0, Description = "edge to edge")]
    [TestCase(30, -40, 0.0, Description = "apart")]
    public void Overlap_is_the_share_of_the_union(float x, float y, double expected) => Assert.That(
        new FaceBox(0, 0, 10, 10).IoU(new FaceBox(x, y, 10, 10)), Is.EqualTo(expected).Within(1e-6));
}
