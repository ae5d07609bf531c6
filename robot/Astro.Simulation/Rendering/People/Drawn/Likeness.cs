using System.Numerics;
using System.Runtime.CompilerServices;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>What every look of one identity shares: form, colours, hair style and the painted skin.</summary>
internal sealed class Likeness
{
    // Kept for as long as somebody holds the appearance.
    private static readonly ConditionalWeakTable<Appearance, Likeness> Known = [];

    private readonly Vector4[] _skin;

    private Likeness(Appearance appearance)
    {
        Appearance = appearance;
        Genes = new Genome(appearance);
        Form = new FaceForm(Genes);
        Colours = new Complexion(appearance, Genes);
        Style = Barber.Choose(appearance, Genes);
        Cut = HairCut.Of(Style, Genes);
        Scalp = new Scalp(Style, Genes);
        Beard = new Beard(appearance, Genes, Form);
        Canvas = new FaceCanvas(Form);
        _skin = new SkinPaint(this).Bake();
    }

    public Appearance Appearance { get; }

    public Genome Genes { get; }

    public FaceForm Form { get; }

    public Complexion Colours { get; }

    public HairStyle Style { get; }

    public HairCut Cut { get; }

    public Scalp Scalp { get; }

    public Beard Beard { get; }

    public FaceCanvas Canvas { get; }

    public static Likeness Of(Appearance appearance) => Known.GetValue(appearance, a => new Likeness(a));

    /// <summary>The head's texture with the features of a look.</summary>
    public Texture Paint(Look look, Expression expression)
    {
        Vector4[] texels = [.. _skin];
        new EyePaint(Form, Genes, Colours, look).Paint(Canvas, texels);
        new BrowPaint(Form, Genes, Colours).Paint(Canvas, texels);
        new MouthPaint(Form, Genes, Colours, expression, look).Paint(Canvas, texels);
        return new Texture(HeadGrid.WidthLog2, HeadGrid.HeightLog2, texels, blendLevels: true);
    }
}
