namespace Astro.Benchmarks;

/// <summary>
/// Figures of several rounds, medians of which are printed, a row each. A row whose name is indented is of ddsperf, and
/// ends with how much better it is than the last one that is not: the median over the rounds of the ratios in one.
/// </summary>
internal sealed class GraphTable
{
    private readonly List<Row> _rows = [];
    private int _next;

    /// <summary>Begins a round: the rows come in the same order again.</summary>
    public void BeginRound() => _next = 0;

    /// <summary>Adds round trips: how long they took, and the managed bytes that each allocated, or NaN.</summary>
    public void AddTrips(string name, (Latency Latency, double Bytes) trips) =>
        Find(name, isRate: false).Add(trips.Latency.Median, trips.Latency.Percentile99, trips.Bytes);

    /// <summary>Adds a rate (1/s).</summary>
    public void AddRate(string name, double rate) => Find(name, isRate: true).Add(rate, double.NaN, double.NaN);

    /// <summary>Prints all rows.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine($"{"",-40} {"median",12} {"99 %",12} {"ours ÷ its",11} {"allocated",11}");
        var ours = _rows[0];
        foreach (var row in _rows)
        {
            if (!row.IsTheirs)
                ours = row;
            var unit = row.IsRate ? "/s" : "µs";
            output.WriteLine(FormattableString.Invariant(
                $"{row.Name,-40} {row.Median,9:F1} {unit} {Cell(row.Percentile99, "F1", " µs"),12} ")
                + FormattableString.Invariant(
                $"{(row.IsTheirs ? Cell(ours.Over(row), "F2", "") : ""),11} {Cell(row.Bytes, "F2", " B"),11}"));
        }
    }

    private static string Cell(double value, string format, string unit) =>
        double.IsNaN(value) ? "" : value.ToString(format, System.Globalization.CultureInfo.InvariantCulture) + unit;

    private Row Find(string name, bool isRate)
    {
        if (_next == _rows.Count)
            _rows.Add(new Row(name, isRate));
        return _rows[_next++];
    }

    private sealed class Row(string name, bool isRate)
    {
        private readonly List<double> _values = [];
        private readonly List<double> _percentiles = [];
        private readonly List<double> _bytes = [];

        public string Name => name;

        public bool IsRate => isRate;

        public bool IsTheirs => name.StartsWith(' ');

        public double Median => Timing.MedianOf([.. _values]);

        public double Percentile99 => Timing.MedianOf([.. _percentiles]);

        public double Bytes => Timing.MedianOf([.. _bytes]);

        public void Add(double value, double percentile99, double bytes)
        {
            _values.Add(value);
            _percentiles.Add(percentile99);
            _bytes.Add(bytes);
        }

        public double Over(Row other) =>
            Timing.MedianOf([.. _values.Zip(other._values, static (mine, theirs) => mine / theirs)]);
    }
}
