using FsCheck;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class TourSolverTests
{
    private const int Budget = 20_000;

    private static int[] Solve(TourProblem problem, int budget = Budget)
    {
        var order = new int[problem.Count];
        new TourSolver(Math.Max(problem.Count, 1)).Solve(problem, order, budget);
        return order;
    }

    [Test]
    public void Few_viewpoints_are_put_into_the_best_of_all_orders() =>
        Prop.ForAll(Cases(1, 7), one =>
        {
            var problem = TourProblems.Random(one.Seed, one.Count);
            var order = Solve(problem);
            return order.Order().SequenceEqual(Enumerable.Range(0, one.Count))
                && Math.Abs(problem.ExpectedTime(order) - TourProblems.Least(problem)) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Many_viewpoints_are_never_in_a_worse_order_than_the_greedy_one() =>
        Prop.ForAll(Cases(13, 32), one =>
        {
            var problem = TourProblems.Random(one.Seed, one.Count);
            var greedy = new int[problem.Count];
            AnytimeTour.Greedy(problem, greedy);
            var order = Solve(problem);
            return order.Order().SequenceEqual(Enumerable.Range(0, one.Count))
                && problem.ExpectedTime(order) <= problem.ExpectedTime(greedy);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Where_the_best_order_is_known_the_anytime_one_comes_near_it()
    {
        var over = new List<double>();
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = TourProblems.Random(seed, 8 + seed % (ExactTour.Most - 7));
            var anytime = new int[problem.Count];
            new AnytimeTour(problem.Count).Solve(problem, anytime, Budget);
            over.Add(problem.ExpectedTime(anytime) / problem.ExpectedTime(Solve(problem)));
        }

        Assert.That(over.Average(), Is.LessThan(1.02));
        Assert.That(over.Max(), Is.LessThan(1.2));
    }

    [Test]
    public void More_budget_never_makes_an_order_worse()
    {
        var problem = TourProblems.Random(7, 30);
        var before = double.PositiveInfinity;
        foreach (var budget in new[] { 0, 10, 100, 1000, 10_000 })
        {
            var time = problem.ExpectedTime(Solve(problem, budget));
            Assert.That(time, Is.LessThanOrEqualTo(before));
            before = time;
        }
    }

    [Test]
    public void A_solver_that_is_used_again_forgets_what_was_before()
    {
        var solver = new TourSolver(20);
        foreach (var count in new[] { 20, 5, 1, 16, 12 })
        {
            var problem = TourProblems.Random(count, count);
            var order = new int[count];
            solver.Solve(problem, order, Budget);
            Assert.That(order, Is.EqualTo(Solve(problem)));
        }
    }

    [Test]
    public void Probable_places_come_before_near_ones_only_as_far_as_it_pays()
    {
        var problem = new TourProblem(2);
        problem.Resize(2);
        (problem.Gains[0], problem.Gains[1]) = (0.1, 0.5);
        (problem.Starts[0], problem.Starts[1]) = (2, 10);
        (problem.Way(0, 1), problem.Way(1, 0)) = (10, 10);
        Assert.That(Solve(problem), Is.EqualTo(new[] { 0, 1 }), "on the way: 12 s for 0.5 against 20 s for 0.1");
        problem.Gains[0] = 0.05;
        Assert.That(Solve(problem), Is.EqualTo(new[] { 1, 0 }));
    }

    private static Arbitrary<(int Seed, int Count)> Cases(int least, int most) => Arb.From(
        from seed in Gen.Choose(0, 1_000_000)
        from count in Gen.Choose(least, most)
        select (seed, count));
}
