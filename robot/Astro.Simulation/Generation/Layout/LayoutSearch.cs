namespace Astro.Simulation.Generation;

/// <summary>Draws many layouts and keeps the one that an architect would like best.</summary>
internal static class LayoutSearch
{
    private const int Drafts = 3000;

    // A first draft below this and so much more a room is taken, for variety: the best of small homes are all alike.
    private const double GoodEnough = 0.25;
    private const double GoodEnoughPerRoom = 0.1;

    // A layout that scores above this has a room that nobody could use.
    private const double Unusable = 100;

    // A corridor longer than this reminds of a hotel (m).
    private const double LongCorridor = 11;

    /// <summary>The first good draft, or the best of many.</summary>
    /// <returns>Null if not one was usable.</returns>
    public static HomePlan? Find(RoomProgramme programme, Random random)
    {
        HomePlan? best = null;
        double least = Unusable;
        double goodEnough = GoodEnough + GoodEnoughPerRoom * programme.Rooms.Count;
        for (int i = 0; i < Drafts && least > goodEnough; i++)
        {
            if (LayoutDraft.Draw(programme, random) is not { } plan)
                continue;
            double score = Score(plan, programme);
            if (score < least)
                (best, least) = (plan, score);
        }

        return best;
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
                double length = Cells.Metres(Math.Max(main.Width, main.Height));
                score += Math.Pow(Math.Max(0, length - LongCorridor) / 5, 2);
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
