namespace Astro.Simulation.Generation;

/// <summary>Draws many layouts and keeps the one that an architect would like best.</summary>
internal static class LayoutSearch
{
    private const int Drafts = 120;

    // A layout that scores above this has a room that nobody could use.
    private const double Unusable = 100;

    /// <summary>The best of many drafts.</summary>
    /// <exception cref="InvalidOperationException">Not one draft was usable.</exception>
    public static HomePlan Find(RoomProgramme programme, Random random)
    {
        HomePlan? best = null;
        double least = Unusable;
        for (int i = 0; i < Drafts || (best is null && i < 40 * Drafts); i++)
        {
            if (LayoutDraft.Draw(programme, random) is not { } plan)
                continue;
            double score = Score(plan, programme);
            if (score < least)
                (best, least) = (plan, score);
        }

        return best ?? throw new InvalidOperationException($"No layout of {programme.Area:0.#} m² is usable.");
    }

    /// <summary>How far a plan is from what is asked: areas, proportions and widths; 0 is perfect.</summary>
    public static double Score(HomePlan plan, RoomProgramme programme)
    {
        double score = 0;
        foreach (var room in plan.Rooms)
        {
            var main = room.Parts[0];
            if (room.Wish.Kind == Home.RoomKind.Hall)
            {
                score += 20 * Math.Max(0, room.Area / programme.Area - 0.13);
                continue;
            }

            double off = Math.Log(room.Area / programme.AreaOf(room.Use));
            score += 4 * off * off + Math.Pow(Math.Max(0, main.Aspect - 1.7), 2);
            if (Math.Min(main.Width, main.Height) < Cells.Of(room.Wish.MinWidth))
                score += Unusable;
            if (room.Use == RoomUse.Living && main.Aspect > 2.2)
                score += Unusable;
            if (room.Use == RoomUse.Kitchen && plan.Openings.Count(opening => opening.First == RoomUse.Kitchen
                || opening.Second == RoomUse.Kitchen) == 0)
                score += Unusable;
        }

        double living = plan.Rooms.Single(room => room.Use == RoomUse.Living).Area;
        score += plan.Rooms.Max(room => room.Area) > living ? 5 : 0;
        var bounds = plan.Bounds;
        return score + Math.Pow(Math.Max(0, bounds.Aspect - 2), 2);
    }
}
