using Astro.FindPerson;
using Astro.Home;

namespace Astro.Benchmarks;

/// <summary>
/// What the search costs: a camera frame taken as evidence, against the same with every line of sight worked out anew,
/// and a plan. Options: <c>--home FILE</c>, <c>--rounds N</c>.
/// </summary>
internal sealed class SearchBenchmark : IBenchmark
{
    private const double FieldOfView = Math.PI / 3;

    /// <summary>Frames of one round: ten seconds of them.</summary>
    private const int Frames = 100;

    public string Name => "search";

    public void Run(BenchmarkArguments arguments, TextWriter output)
    {
        var ground = SearchGround.Of(HomeFile.Load(arguments.Require("home")));
        var (seen, naive, planned) = (NewBelief(ground), new NaiveBelief(ground), NewBelief(ground));
        var planner = new SearchPlanner(ground, planned, new SearchOptions());
        var (frame, place, found) = (0, 0, 0);
        var timings = new Contest()
            .Add($"{Frames} frames, sight worked out anew", () => naive.Observe(Camera(ground, frame), Frames))
            .Add($"{Frames} frames", () =>
            {
                var camera = Camera(ground, frame++);
                for (var i = 0; i < Frames; i++)
                    seen.ObserveNobody(camera, FieldOfView);
            })
            .Add("half a second passes", () => seen.Turn(0.015))
            .Add("plan", () => found += planner.Next(Camera(ground, place += 7)) is null ? 0 : 1)
            .Run(warmup: 20, arguments.Number("rounds", 50));
        if (found == 0)
            throw new FormatException("--home: expected a home with places to look from");
        output.WriteLine(FormattableString.Invariant(
            $"{ground.Area:F0} m², {ground.Space.Count} cells, {ground.Candidates.Count} viewpoints to choose from"));
        Contest.Print(timings, output);
        output.WriteLine(FormattableString.Invariant($"naive / frames = {timings[0].Over(timings[1]):F0}"));
    }

    private static Belief NewBelief(SearchGround ground) => new(ground, new SearchOptions().NotHomePrior);

    /// <summary>Somewhere in the home, turned somewhere.</summary>
    private static Pose2 Camera(SearchGround ground, int number)
    {
        var place = ground.Candidates.Places[number * 31 % ground.Candidates.Count];
        return new Pose2(place.X, place.Y, number);
    }

    /// <summary>Bayes' rule cell by cell, with no memory of what is in sight of what.</summary>
    private sealed class NaiveBelief(SearchGround ground)
    {
        private readonly double[] _mass =
            [.. Enumerable.Repeat(1.0 / ground.Space.Count / Headings.Count, ground.Space.Count * Headings.Count)];

        public void Observe(Pose2 camera, int frames)
        {
            for (var frame = 0; frame < frames; frame++)
                for (var cell = 0; cell < ground.Space.Count; cell++)
                    Weigh(camera, cell);
        }

        private void Weigh(Pose2 camera, int cell)
        {
            var way = ground.Space.Centre(cell) - camera.Position;
            var strength = SearchGround.Detection.Strength(way.Length, ground.Space.Light(cell));
            if (strength == 0 || Math.Abs(Angles.Difference(camera.Yaw, way.Angle)) > FieldOfView / 2
                || !ground.Space.InSight(camera.Position, ground.Space.Centre(cell)))
                return;
            for (var heading = 0; heading < Headings.Count; heading++)
                _mass[cell * Headings.Count + heading] *= 1 - SearchGround.Detection.PerLook(
                    strength, Headings.Apart(heading, way.Angle + Math.PI), frames: 1);
        }
    }
}
