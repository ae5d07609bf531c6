using System.Numerics;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Tests.Rendering;

public sealed class HomeSceneTests
{
    [Test]
    public void WallsCloseARoomOnAllSides()
    {
        // Four walls of 4 m in each of two rooms.
        Assert.That(Area(Drawings.TwoRooms(), IsInnerWall), Is.EqualTo(8 * 4 * HomeScene.CeilingHeight).Within(0.01));
    }

    [Test]
    public void StraightWallsAreJoinedAcrossCells()
    {
        int vertices = Drawings.TwoRooms().Meshes.Sum(mesh => mesh.Positions.Count(p => p.Z is > 0.01f and < 2.39f));
        // Six bands of four vertices on each of 640 cell sides would be 15 000.
        Assert.That(vertices, Is.LessThan(2500));
    }

    [Test]
    public void FloorAndCeilingCoverTheRoomsAndFaceInwards()
    {
        HomeScene scene = Drawings.TwoRooms();
        double floor = Area(scene, (p, n) => n.Z > 0.9f && p.Z == 0 && IsInside(p));
        double ceiling = Area(scene, (p, n) => n.Z < -0.9f && p.Z == HomeScene.CeilingHeight && IsInside(p));
        Assert.Multiple(() =>
        {
            Assert.That(floor, Is.EqualTo(32).Within(1.5));
            Assert.That(ceiling, Is.EqualTo(32).Within(3));
        });
    }

    [Test]
    public void CellsUnderFurnitureDoNotBecomeWalls()
    {
        const int Side = 80;
        bool[] occupied = new bool[Side * Side];
        for (int row = 30; row < 50; row++)
            Array.Fill(occupied, true, row * Side + 30, 20);
        SceneRoom room = new([new(0, 0), new(4, 0), new(4, 4), new(0, 4)], FloorFinish.Tiles, new Rgb(200, 200, 200));
        SceneBox table = new(2, 2, 0, 1, 1, 0.7, new Rgb(150, 100, 60));

        float Highest(params SceneBox[] boxes) =>
            new HomeScene(occupied, Side, Side, 0.05, 0, 0, [room], boxes, []).Meshes
                .SelectMany(mesh => mesh.Positions.Zip(mesh.Normals))
                .Where(v => MathF.Abs(v.Second.Z) < 0.1f).Max(v => v.First.Z);
        Assert.Multiple(() =>
        {
            Assert.That(Highest(), Is.EqualTo(HomeScene.CeilingHeight));
            Assert.That(Highest(table), Is.EqualTo(0.7f).Within(1e-5));
        });
    }

    [Test]
    public void NormalsAgreeWithTheTrianglesSense()
    {
        SceneBox shelf = new(2, 2, 0.5, 1, 0.5, 1.5, new Rgb(90, 90, 90), Bottom: 0.5);
        HomeScene scene = Drawings.TwoRooms(1, 1, shelf);
        foreach (Mesh mesh in scene.Meshes)
        {
            for (int i = 0; i < mesh.Triangles.Length; i += 3)
            {
                (int a, int b, int c) = (mesh.Triangles[i], mesh.Triangles[i + 1], mesh.Triangles[i + 2]);
                Vector3 cross = Vector3.Cross(
                    mesh.Positions[b] - mesh.Positions[a], mesh.Positions[c] - mesh.Positions[a]);
                Assert.That(Vector3.Dot(cross, mesh.Normals[a]), Is.GreaterThan(0));
            }
        }
    }

    [Test]
    public void ABitmapOfTheWrongLengthIsRefused() => Assert.That(
        () => new HomeScene(new bool[99], 10, 10, 0.05, 0, 0, [], [], []), Throws.ArgumentException);

    private static bool IsInside(Vector3 p) => p.X is >= 0 and <= 8.1f && p.Y is >= 0 and <= 4;

    private static bool IsInnerWall(Vector3 p, Vector3 n) =>
        MathF.Abs(n.Z) < 0.1f && IsInside(p) && IsInside(p + 0.3f * n);

    private static double Area(HomeScene scene, Func<Vector3, Vector3, bool> isCounted)
    {
        double area = 0;
        foreach (Mesh mesh in scene.Meshes)
        {
            for (int i = 0; i < mesh.Triangles.Length; i += 3)
            {
                Vector3 a = mesh.Positions[mesh.Triangles[i]], b = mesh.Positions[mesh.Triangles[i + 1]];
                Vector3 c = mesh.Positions[mesh.Triangles[i + 2]], cross = Vector3.Cross(b - a, c - a);
                if (isCounted((a + b + c) / 3, Vector3.Normalize(cross)))
                    area += cross.Length() / 2;
            }
        }

        return area;
    }
}
