using System.Numerics;

namespace Astro.Vision.Tests.Geometry;

[TestFixture]
public sealed class CameraIntrinsicsTests
{
    [Test]
    public void A_field_of_view_reaches_from_edge_to_edge()
    {
        var camera = CameraIntrinsics.FromFieldOfView(640, 480, Math.PI / 2);
        Assert.That(camera.Fx, Is.EqualTo(320).Within(1e-9));
        Assert.That(camera.Ray(new Vector2(639.5f, 239.5f)).X, Is.EqualTo(1).Within(1e-6), "tan 45° at the right edge");
        Assert.That(camera.Ray(new Vector2(319.5f, 239.5f)), Is.EqualTo(Vector3.UnitZ));
    }
}
