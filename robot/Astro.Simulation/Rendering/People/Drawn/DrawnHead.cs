using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>The meshes of one look of one identity, in the head's frame, metres, and its landmarks.</summary>
internal sealed class DrawnHead : IHead
{
    private const float Metres = 0.001f;
    private const float MeanHeight = 0.25f;
    private readonly Likeness _person;
    private readonly Look _look;
    private readonly Expression _expression;

    public DrawnHead(Appearance appearance, Look look)
    {
        ArgumentNullException.ThrowIfNull(appearance);
        (_person, _look) = (Likeness.Of(appearance), look);
        _expression = new Expression(_person.Form, look, _person.Genes[Gene.MouthCorners]);
    }

    public float Top => _person.Form.Level(FaceForm.Top) * Metres;

    public Vector4 Skin => _person.Colours.Skin;

    public float Neck => 0.94f + 0.07f * _person.Genes.Masculinity + 0.26f * _person.Genes.Childhood;

    // What the head leaves of the height is the body's.
    public float BodyScale(float height, float headScale) =>
        (height - MeanHeight * headScale) / (BodyMesh.ReferenceHeight - MeanHeight);

    public (Mesh[] Near, Mesh[] Far) Build(float scale)
    {
        scale *= Metres;
        Hat? hat = _look.Hat ? new Hat(_person.Form, _person.Appearance) : null;
        bool hidesHair = hat is { HidesHair: true };
        (Mesh near, Mesh far) = Skull(_person.Paint(_look, _expression), scale);
        List<Mesh> parts = [near];
        if (!hidesHair && !_person.Cut.CoversEars)
            parts.Add(Ears(scale));
        if (!hidesHair && new HairMesh(_person).Build(hat, scale) is { } hair)
            parts.Add(hair);
        if (hat is not null)
            parts.Add(hat.Build(scale));
        if (_look.Glasses)
            parts.Add(new Glasses(_person.Form, _person.Appearance).Build(scale));
        return ([.. parts], [far, .. parts[1..]]);
    }

    public void Landmarks(Span<Vector3> points)
    {
        FaceForm form = _person.Form;
        points[0] = At(-form.EyeOffset, 0);
        points[1] = At(form.EyeOffset, 0);
        points[2] = At(0, FaceForm.NoseTipLevel);
        points[3] = At(-form.MouthOffset, FaceForm.MouthLevel);
        points[4] = At(form.MouthOffset, FaceForm.MouthLevel);
    }

    public void Outline(Span<Vector3> points)
    {
        points[0] = At(0, _person.Scalp.Forehead);
        points[1] = At(0, -116);
        for (int i = 0; i < 2; i++)
        {
            float turn = i == 0 ? -1 : 1;
            points[2 + i] = Aside(20, 1.30f * turn);
            points[4 + i] = Aside(-25, 1.35f * turn);
            points[6 + i] = Aside(-85, 1.10f * turn);
        }
    }

    private Vector3 Aside(float z, float angle)
    {
        Vector3 place = _person.Form.Surface(_person.Form.At(z), angle);
        return _expression.Move(place, place.Y, z) * Metres;
    }

    private Vector3 At(float y, float z) => _expression.Move(_person.Form.Face(y, z), y, z) * Metres;

    private Mesh Ears(float scale)
    {
        MeshBuilder mesh = new(Texture.Solid(Vector4.One));
        Ear.AddTo(mesh, _person.Form, _person.Genes, _person.Colours, -1);
        Ear.AddTo(mesh, _person.Form, _person.Genes, _person.Colours, 1);
        return mesh.Build(scale);
    }

    private (Mesh Near, Mesh Far) Skull(Texture texture, float scale)
    {
        FaceForm form = _person.Form;
        ReadOnlySpan<float> levels = HeadGrid.Levels;
        Lattice skin = new(HeadGrid.Columns, levels.Length, isRing: true);
        float[] rows = new float[levels.Length], columns = new float[HeadGrid.Columns];
        for (int j = 0; j < levels.Length; j++)
        {
            float z = levels[j];
            FaceForm.Section section = form.At(z);
            rows[j] = HeadGrid.Row(z);
            for (int i = 0; i < HeadGrid.Columns; i++)
            {
                float angle = i == HeadGrid.Columns - 1 ? HeadGrid.Angle(0) : HeadGrid.Angle(i);
                Vector3 place = form.Surface(section, angle);
                float y = place.Y;
                place = _person.Beard.Cover(place, y, z, angle);
                skin[j, i] = _expression.Move(place, y, z);
            }
        }

        for (int i = 0; i < columns.Length; i++)
            columns[i] = i == columns.Length - 1 ? 1 : HeadGrid.Column(HeadGrid.Angle(i));
        skin.Close(0);
        skin.Close(levels.Length - 1);
        Mesh Sheet(int step)
        {
            MeshBuilder mesh = new(texture);
            skin.AddTo(mesh, (j, i) => new Vector2(columns[i], rows[j]), (_, _) => Vector4.One, step);
            return mesh.Build(scale);
        }

        return (Sheet(1), Sheet(2));
    }
}
