using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>What the search assumes, as parameters of the behaviour node with their ranges; read once.</summary>
internal static class SearchParameters
{
    /// <exception cref="ParameterException">An override has the wrong type or is out of range.</exception>
    public static SearchOptions Declare(Parameters parameters, SearchOptions defaults)
    {
        return new()
        {
            NotHomePrior = Read(
                "search.not_home_prior", defaults.NotHomePrior,
                "probability beforehand that the person is out", 0.01, 0.99),
            NotHomeVerdict = Read(
                "search.not_home_verdict", defaults.NotHomeVerdict,
                "probability that the person is out at which the search ends", 0.01, 0.999),
            Speed = Read(
                "search.speed", defaults.Speed, "average speed over ground, for travel times (m/s)", 0.05, 3),
            TurnRate = Read(
                "search.turn_rate", defaults.TurnRate, "average speed of a turn on the spot (rad/s)", 0.1, 10),
            SecondsPerHeading = Read(
                "search.seconds_per_heading", defaults.SecondsPerHeading,
                "turning to one direction and looking there (s)", 0.1, 60),
            FramesPerLook = (int)Read<long>(
                "search.frames_per_look", defaults.FramesPerLook,
                "camera frames that a look in one direction yields", 1, 1000),
            HeadingsPerSweep = (int)Read<long>(
                "search.headings_per_sweep", defaults.HeadingsPerSweep, "directions of a full sweep", 3, 36),
            LeastHeadingShare = Read(
                "search.least_heading_share", defaults.LeastHeadingShare,
                "share of a viewpoint's gain below which a direction is left out", 0, 0.5),
            LeastRate = Read(
                "search.least_rate", defaults.LeastRate,
                "share of the plan's mean rate of finding below which a direction is left out", 0, 1),
            LeastPromise = Read(
                "search.least_promise", defaults.LeastPromise,
                "share of a viewpoint's promise below which the drive there is broken off", 0, 1),
            PlanBudget = (int)Read<long>(
                "search.plan_budget", defaults.PlanBudget,
                "orders of the viewpoints to try where the best is out of reach", 0, 10_000_000),
            TimeLimitPerArea = Read(
                "search.time_limit_per_area", defaults.TimeLimitPerArea,
                "time limit for each square metre of the home where a goal sets none (s); 0 for no limit", 0, 1000),
            LeastTimeLimit = Read(
                "search.least_time_limit", defaults.LeastTimeLimit,
                "time limit of the smallest home where a goal sets none (s)", 1, 100_000),
            LeastGain = Read(
                "search.least_gain", defaults.LeastGain,
                "chance of finding the person below which a viewpoint is not worth it", 0, 1),
        };

        T Read<T>(string name, T value, string description, double min, double max) where T : notnull =>
            parameters.Declare(name, value, description, min, max, readOnly: true).Value;
    }
}
