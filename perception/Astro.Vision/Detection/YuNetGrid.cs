namespace Astro.Vision.Detection;

/// <summary>One stride's outputs of YuNet, a row for each cell of a <c>Columns</c> wide grid.</summary>
internal readonly ref struct YuNetGrid
{
    public required int Stride { get; init; }

    public required int Columns { get; init; }

    /// <summary>Cells: how sure the class "face" is.</summary>
    public required ReadOnlySpan<float> Class { get; init; }

    /// <summary>Cells: how well the box is expected to fit.</summary>
    public required ReadOnlySpan<float> Objectness { get; init; }

    /// <summary>Cells × 4: the centre's offset from the cell, then the logarithm of the size, in strides.</summary>
    public required ReadOnlySpan<float> Box { get; init; }

    /// <summary>Cells × 10: the five points' offsets from the cell, in strides.</summary>
    public required ReadOnlySpan<float> Points { get; init; }
}
