using System.Numerics;
using System.Runtime.CompilerServices;
using Astro.Imaging;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.Scene;

/// <summary>Boxes and framed pictures.</summary>
internal sealed class FurnitureMesher(RoomMap map, Materials materials)
{
    private const float PanelSide = 0.4f;
    private const float FrameWidth = 0.03f;
    private const float FrameDepth = 0.02f;
    // One picture may hang in many homes.
    private static readonly ConditionalWeakTable<ImageBuffer, Texture> Prints = [];
    private static readonly Vector4 FrameColour = LinearLight.Decode(60, 44, 32);

    public void Box(MeshSink sink, SceneBox box)
    {
        Vector3 length = Direction(box.Yaw) * (float)box.Length;
        Vector3 width = Direction(box.Yaw + Math.PI / 2) * (float)box.Width;
        Vector3 height = Vector3.UnitZ * (float)(box.Height - box.Bottom);
        Vector3 corner = new Vector3((float)box.X, (float)box.Y, (float)box.Bottom) - (length + width) / 2;
        MeshBuilder mesh = sink.Begin(materials.Grain, 1, Room(box.X, box.Y));
        Vector4 colour = LinearLight.Decode(box.Colour);
        Sides(mesh, corner, length, width, height, colour);
        Face(mesh, corner + height, length, width, colour);
        if (box.Bottom > 0)
            Face(mesh, corner + width, length, -width, colour);
    }

    public void Picture(MeshSink sink, ScenePicture picture)
    {
        int room = Room(picture.X + 0.2 * Math.Cos(picture.Yaw), picture.Y + 0.2 * Math.Sin(picture.Yaw));
        Vector3 outward = Direction(picture.Yaw), across = Direction(picture.Yaw + Math.PI / 2) * (float)picture.Width;
        Vector3 up = Vector3.UnitZ * (float)picture.Height;
        Vector3 middle = new Vector3((float)picture.X, (float)picture.Y, (float)picture.Z);
        Vector3 corner = middle + outward * FrameDepth - (across + up) / 2;

        Vector3 wide = across + Vector3.Normalize(across) * 2 * FrameWidth, high = up + Vector3.UnitZ * 2 * FrameWidth;
        Vector3 frame = middle - (wide + high) / 2;
        MeshBuilder border = sink.Begin(materials.Grain, 1, room);
        Sides(border, frame, wide, high, outward * FrameDepth, FrameColour);
        Face(border, frame + outward * (FrameDepth - 0.002f), wide, high, FrameColour);

        Texture texture = Prints.GetValue(picture.Picture, Print);
        // Texture coordinates stop half a texel short, so that the far edge does not shine through.
        float first = 0.5f / (1 << texture.WidthLog2), last = 1 - first;
        MeshBuilder mesh = sink.Begin(texture, 1, room);
        int a = mesh.Vertex(corner, outward, new(first, last), Vector4.One);
        mesh.Vertex(corner + across, outward, new(last, last), Vector4.One);
        mesh.Vertex(corner + up, outward, new(first, first), Vector4.One);
        mesh.Vertex(corner + across + up, outward, new(last, first), Vector4.One);
        mesh.Grid(a, 1, 1);
    }

    private static void Sides(
        MeshBuilder mesh, Vector3 corner, Vector3 length, Vector3 width, Vector3 height, Vector4 colour)
    {
        Face(mesh, corner, length, height, colour);
        Face(mesh, corner + length, width, height, colour);
        Face(mesh, corner + length + width, -length, height, colour);
        Face(mesh, corner + width, -width, height, colour);
    }

    private static void Face(MeshBuilder mesh, Vector3 corner, Vector3 across, Vector3 up, Vector4 colour) =>
        mesh.Panel(corner, across, up, (Pieces(across), Pieces(up)), Vector2.Zero, colour);

    private static int Pieces(Vector3 side) => Math.Clamp((int)MathF.Round(side.Length() / PanelSide), 1, 8);

    // As fine as the picture, within bounds.
    private static Texture Print(ImageBuffer picture)
    {
        int longer = Math.Max(picture.Width, picture.Height);
        return Texture.FromImage(picture, Math.Clamp(BitOperations.Log2((uint)longer - 1) + 1, 5, 8));
    }

    private static Vector3 Direction(double yaw) => new((float)Math.Cos(yaw), (float)Math.Sin(yaw), 0);

    private int Room(double x, double y) => Math.Max(map.RoomAt(x, y), 0);
}
