using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>The meshes of one look of one identity, in the head's frame, metres, and its landmarks.</summary>
internal sealed class DrawnHead
{
    private const float Metres = 0.001f;
    private readonly Likeness _person;
    private readonly Expression _expression;

    private DrawnHead(Likeness person, Expression expression) => (_person, _expression) = (person, expression);

    /// <summary>Crown above the eyes, metres on a head of full size.</summary>
    public float Top => _person.Form.Level(FaceForm.Top) * Metres;

    /// <summary>Linear colour of the skin.</summary>
    public Vector4 Skin => _person.Colours.Skin;

    /// <summary>Breadth of the neck, 1 for the mean man's.</summary>
    public float Neck => 0.94f + 0.07f * _person.Genes.Masculinity + 0.26f * _person.Genes.Childhood;

    /// <param name="appearance">Who it is.</param>
    /// <param name="look">What changes.</param>
    /// <param name="scale">1 for a head of full size.</param>
    /// <param name="meshes">Receives the meshes.</param>
    public static DrawnHead Build(Appearance appearance, Look look, float scale, out Mesh[] meshes)
    {
        Likeness person = Likeness.Of(appearance);
        Expression expression = new(person.Form, look, person.Genes[Gene.MouthCorners]);
        DrawnHead head = new(person, expression);
        Hat? hat = look.Hat ? new Hat(person.Form, appearance) : null;
        List<Mesh> parts = [head.Skull(person.Paint(look, expression), scale * Metres)];
        if (!person.Cut.CoversEars && hat is not { HidesHair: true })
            parts.Add(head.Ears(scale * Metres));
        if (new HairMesh(person.Form, person.Scalp, person.Cut, person.Colours, (ulong)appearance.Seed)
            .Build(hat, scale * Metres) is { } hair && hat is not { HidesHair: true })
            parts.Add(hair);
        if (hat is not null)
            parts.Add(hat.Build(scale * Metres));
        if (look.Glasses)
            parts.Add(new Glasses(person.Form, appearance).Build(scale * Metres));
        meshes = [.. parts];
        return head;
    }

    /// <summary>Right eye, left eye, nose tip, right and left mouth corner, metres on a head of full size.</summary>
    public void Landmarks(Span<Vector3> points)
    {
        FaceForm form = _person.Form;
        points[0] = At(-form.EyeOffset, 0);
        points[1] = At(form.EyeOffset, 0);
        points[2] = At(0, FaceForm.NoseTipLevel);
        points[3] = At(-form.MouthOffset, FaceForm.MouthLevel);
        points[4] = At(form.MouthOffset, FaceForm.MouthLevel);
    }

    /// <summary>Hairline, chin, then right and left of each: temple, cheek, jaw; metres on a head of full size.
    /// </summary>
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

    private Mesh Skull(Texture texture, float scale)
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
                (float thick, float hang) = _person.Beard.Thickness(y, z, angle);
                if (thick > 0)
                {
                    place += Vector3.Normalize(new Vector3(place.X - 10, place.Y, -0.25f * MathF.Max(0, -70 - z))) * thick;
                    place.Z -= hang;
                }

                skin[j, i] = _expression.Move(place, y, z);
            }
        }

        for (int i = 0; i < columns.Length; i++)
            columns[i] = i == columns.Length - 1 ? 1 : HeadGrid.Column(HeadGrid.Angle(i));
        MeshBuilder mesh = new(texture);
        skin.AddTo(mesh, (j, i) => new Vector2(columns[i], rows[j]), (_, _) => Vector4.One);
        return mesh.Build(scale);
    }
}
