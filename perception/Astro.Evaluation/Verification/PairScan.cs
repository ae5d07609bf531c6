using System.Numerics.Tensors;

namespace Astro.Evaluation.Verification;

/// <summary>
/// Scores every pair of a probe and a reference of different people, on all cores. Blocks of both sides stay in the
/// cache; nothing is kept of a pair but what the receiver keeps.
/// </summary>
/// <param name="probes">One side.</param>
/// <param name="references">The other; the same instance for every pair of one set, each once.</param>
internal sealed class PairScan(TemplateSet probes, TemplateSet references)
{
    private const int BlockRows = 64;
    private const int BlockColumns = 256;

    /// <summary>Takes one probe's scores against a run of references.</summary>
    /// <param name="state">One thread's own.</param>
    /// <param name="probe">The probe's place.</param>
    /// <param name="reference">The first reference's place.</param>
    /// <param name="scores">Not a number where the pair is no impostor comparison.</param>
    public delegate void Receiver<T>(T state, int probe, int reference, ReadOnlySpan<float> scores);

    /// <summary>How many pairs there are, each of two people and both acquired.</summary>
    public long Count
    {
        get
        {
            Span<long> rows = Acquired(probes), columns = Acquired(references);
            long shared = 0, rowTotal = 0, columnTotal = 0;
            for (var subject = 0; subject < rows.Length; subject++)
            {
                shared += rows[subject] * columns[subject];
                rowTotal += rows[subject];
                columnTotal += columns[subject];
            }
            var ordered = rowTotal * columnTotal - shared;
            return IsWithin ? ordered / 2 : ordered;
        }
    }

    private bool IsWithin => ReferenceEquals(probes, references);

    /// <summary>Scores all pairs; the states come back in no order.</summary>
    public List<T> Run<T>(
        Func<T> createState, Receiver<T> receive, IProgress<double>? progress, CancellationToken cancellation)
    {
        var states = new List<T>();
        var blocks = (probes.Count + BlockRows - 1) / BlockRows;
        var done = 0;
        Parallel.For(
            0, blocks, new ParallelOptions { CancellationToken = cancellation },
            () => (State: createState(), Scores: new float[BlockColumns]),
            (block, _, local) =>
            {
                ScoreRows(block * BlockRows, local.Scores, local.State, receive);
                progress?.Report((double)Interlocked.Increment(ref done) / blocks);
                return local;
            },
            local =>
            {
                lock (states)
                    states.Add(local.State);
            });
        return states;
    }

    private void ScoreRows<T>(int firstRow, float[] buffer, T state, Receiver<T> receive)
    {
        var lastRow = Math.Min(firstRow + BlockRows, probes.Count);
        for (var column = IsWithin ? firstRow : 0; column < references.Count; column += BlockColumns)
        {
            var end = Math.Min(column + BlockColumns, references.Count);
            for (var row = firstRow; row < lastRow; row++)
            {
                var first = IsWithin ? Math.Max(column, row + 1) : column;
                if (first >= end || !probes.IsAcquired(row))
                    continue;
                var scores = buffer.AsSpan(0, end - first);
                Score(row, first, scores);
                receive(state, row, first, scores);
            }
        }
    }

    private void Score(int row, int firstColumn, Span<float> scores)
    {
        var probe = probes.Vector(row);
        var subject = probes.SubjectOf(row);
        for (var i = 0; i < scores.Length; i++)
        {
            var column = firstColumn + i;
            scores[i] = references.SubjectOf(column) == subject || !references.IsAcquired(column)
                ? float.NaN
                : TensorPrimitives.Dot(probe, references.Vector(column));
        }
    }

    /// <summary>How many templates of each person there are, without those that were not acquired.</summary>
    public static long[] Acquired(TemplateSet set)
    {
        var counts = new long[set.Subjects];
        for (var i = 0; i < set.Count; i++)
            counts[set.SubjectOf(i)] += set.IsAcquired(i) ? 1 : 0;
        return counts;
    }
}
