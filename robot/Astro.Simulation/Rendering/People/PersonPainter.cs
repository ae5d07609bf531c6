using System.Numerics;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Rendering.People;

/// <summary>Poses, lights and paints people.</summary>
internal sealed class PersonPainter(MeshPainter painter)
{
    // Light enters skin and cloth from the side too.
    private const float Wrap = 0.7f;

    // Metres.
    private const float FaceBreadth = 0.15f;

    private readonly Mesh _shadow = ContactShadow.Build();
    private Vector4[] _light = new Vector4[8192];

    public void Paint(in PersonView person, in RigidTransform toOptical, RoomLight light)
    {
        PersonModel model = person.Model;
        Paint(model.Body(person.Posture), PersonModel.BodyPose(person), toOptical, light);
        RigidTransform head = model.HeadPose(person);
        float width = painter.Size(FaceBreadth, toOptical.Apply(head.Origin));
        foreach (Mesh part in model.Head(width))
            Paint(part, head, toOptical, light);
    }

    /// <summary>Darkens the floor at the person's feet; for when the floor is drawn.</summary>
    public void PaintShadow(in PersonView person, in RigidTransform toOptical)
    {
        RigidTransform pose = toOptical.After(PersonModel.BodyPose(person));
        if (painter.MaySee(pose.Apply(_shadow.Centre), _shadow.Radius))
            painter.Paint(_shadow, pose, _shadow.Colours);
    }

    private void Paint(Mesh mesh, in RigidTransform toMap, in RigidTransform mapToOptical, RoomLight light)
    {
        RigidTransform toOptical = mapToOptical.After(toMap);
        if (!painter.MaySee(toOptical.Apply(mesh.Centre), mesh.Radius))
            return;
        if (_light.Length < mesh.Positions.Length)
            _light = new Vector4[mesh.Positions.Length];
        Vector3 eye = mapToOptical.Inverse().Origin;
        bool glossy = mesh.IsGlossy;
        for (int i = 0; i < mesh.Positions.Length; i++)
        {
            Vector3 place = toMap.Apply(mesh.Positions[i]), normal = toMap.Rotate(mesh.Normals[i]);
            Vector4 arriving = light.At(place, normal, Wrap);
            if (glossy)
                arriving.W = light.Sheen(place, normal, eye);
            _light[i] = mesh.Colours[i] * arriving;
        }

        painter.Paint(mesh, toOptical, _light);
    }
}
