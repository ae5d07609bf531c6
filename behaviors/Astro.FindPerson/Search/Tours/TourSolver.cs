namespace Astro.FindPerson;

/// <summary>Orders viewpoints for the least expected time: exactly while they are few, otherwise as well as the budget
/// allows.</summary>
/// <param name="capacity">The most viewpoints.</param>
internal sealed class TourSolver(int capacity)
{
    private readonly ExactTour _exact = new();
    private readonly AnytimeTour _anytime = new(capacity);

    /// <summary>Fills <paramref name="order"/> with the indices of all viewpoints.</summary>
    /// <param name="problem">The viewpoints.</param>
    /// <param name="order">As many elements as there are viewpoints.</param>
    /// <param name="budget">How many orders to try at most where the best is out of reach.</param>
    public void Solve(TourProblem problem, Span<int> order, int budget)
    {
        if (problem.Count <= ExactTour.Most)
            _exact.Solve(problem, order);
        else
            _anytime.Solve(problem, order, budget);
    }
}
