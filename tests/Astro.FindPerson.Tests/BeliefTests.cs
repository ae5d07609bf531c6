using Astro.Home;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class BeliefTests
{
    private const double Prior = 0.2;
    private const double FieldOfView = Math.PI / 3;

    private static readonly SearchGround Ground = SearchGround.Of(Homes.Apartment);
    private static readonly SearchSpace Space = Ground.Space;
    private static readonly DetectionTable Look = new(SearchGround.Detection, frames: 5);
    private static readonly Pose2 InLivingRoom = new(9.2, 3.4, -Math.PI / 2);

    private static Belief NewBelief() => new(Ground, Prior);

    private static double[] Rooms(Belief belief)
    {
        var rooms = new double[Homes.Apartment.Rooms.Count];
        belief.SumRooms(rooms);
        return rooms;
    }

    [Test]
    public void Begins_with_rooms_by_their_area_and_what_they_are_for()
    {
        var belief = NewBelief();
        var rooms = Rooms(belief);
        var total = Homes.Apartment.Rooms.Sum(Weight);
        for (var room = 0; room < rooms.Length; room++)
        {
            var share = Weight(Homes.Apartment.Rooms[room]) / total;
            Assert.That(rooms[room], Is.EqualTo((1 - Prior) * share).Within(0.03));
        }

        Assert.That(belief.NotHome, Is.EqualTo(Prior).Within(1e-6));
        Assert.That(belief.Searched, Is.EqualTo(0).Within(1e-6));

        static double Weight(Room room) => room.Polygon.Area * RoomPrior.Density(room.Kind);
    }

    [Test]
    public void Always_sums_to_one()
    {
        var belief = NewBelief();
        var random = new Random(3);
        for (var i = 0; i < 50; i++)
        {
            var eye = Space.Centre(random.Next(Space.Count));
            belief.ObserveNobody(new Pose2(eye.X, eye.Y, random.NextDouble() * 6), FieldOfView);
            belief.Turn(0.05);
            Assert.That(Rooms(belief).Sum() + belief.NotHome, Is.EqualTo(1).Within(1e-4));
        }
    }

    [Test]
    public void A_look_at_nobody_moves_probability_elsewhere()
    {
        var belief = NewBelief();
        var before = Rooms(belief);
        for (var frame = 0; frame < 10; frame++)
            belief.ObserveNobody(InLivingRoom, FieldOfView);
        var after = Rooms(belief);
        var living = Homes.Apartment.Room("living_room");
        var kitchen = Homes.Apartment.Room("kitchen");
        Assert.That(after[living], Is.LessThan(0.95 * before[living]));
        Assert.That(after[kitchen], Is.GreaterThan(before[kitchen]));
        Assert.That(belief.NotHome, Is.GreaterThan(Prior));
        Assert.That(belief.Searched, Is.GreaterThan(0.02));
    }

    [Test]
    public void What_lies_behind_the_camera_keeps_its_odds_against_other_rooms()
    {
        var belief = NewBelief();
        int behind = Nearest(new Point2(9.2, 4.6)), elsewhere = Nearest(new Point2(1.5, 2.5));
        var odds = belief.At(behind) / belief.At(elsewhere);
        belief.ObserveNobody(InLivingRoom, FieldOfView);
        Assert.That(belief.At(behind) / belief.At(elsewhere), Is.EqualTo(odds).Within(1e-6));
    }

    [Test]
    public void Follows_Bayes_rule_for_one_cell()
    {
        var belief = NewBelief();
        int seen = Nearest(new Point2(9.2, 2.0)), elsewhere = Nearest(new Point2(1.5, 2.5));
        belief.ObserveNobody(InLivingRoom, FieldOfView);

        // Three of the eight headings are within 55° of the camera (0°, ±45°), two sideways (±90°), three turned away.
        var model = SearchGround.Detection;
        var before = Homes.Apartment.Rooms[Space.Room(seen)].Kind == RoomKind.LivingRoom
            ? RoomPrior.Density(RoomKind.LivingRoom) / RoomPrior.Density(RoomKind.Study)
            : double.NaN;
        var expected = (3 * (1 - model.Facing) + 2 * (1 - model.Sideways) + 3 * (1 - model.TurnedAway)) / 8;
        Assert.That(belief.At(seen) / belief.At(elsewhere) / before, Is.EqualTo(expected).Within(0.01));
    }

    [Test]
    public void Where_a_face_may_be_theirs_a_frame_rules_nothing_out()
    {
        var belief = NewBelief();
        int face = Nearest(new Point2(9.2, 2.0)), beside = Nearest(new Point2(10.2, 1.6));
        var before = belief.At(face) / belief.At(beside);
        belief.ObserveNobody(InLivingRoom, FieldOfView, [new Point2(9.2, 2.0)]);
        Assert.That(belief.At(face) / belief.At(beside), Is.GreaterThan(1.05 * before));
    }

    [Test]
    public void Somebody_turned_away_is_ruled_out_from_the_other_side()
    {
        var model = new DetectionModel();
        Assert.That(model.PerLook(1, 0, 10), Is.GreaterThan(0.9));
        Assert.That(model.PerLook(1, Math.PI, 10), Is.LessThan(0.5));
        Assert.That(model.Strength(2, 1), Is.EqualTo(1));
        Assert.That(model.Strength(6, 1), Is.Zero);
        Assert.That(model.Strength(2, 0), Is.Zero, "nobody is seen in the dark");
    }

    [Test]
    public void A_heading_ruled_out_comes_back_as_people_turn()
    {
        var belief = NewBelief();
        for (var frame = 0; frame < 30; frame++)
            belief.ObserveNobody(InLivingRoom, FieldOfView);
        var cell = Nearest(new Point2(9.2, 2.0));
        var gain = GainAt(belief, cell) / belief.At(cell);
        belief.Turn(1);
        Assert.That(GainAt(belief, cell) / belief.At(cell), Is.GreaterThan(1.5 * gain));
    }

    [Test]
    public void A_sighting_takes_back_that_they_are_out_and_looks_near_it_first()
    {
        var belief = NewBelief();
        for (var i = 0; i < Space.Count; i++)
            for (var frame = 0; frame < 5; frame++)
                belief.ObserveNobody(new Pose2(Space.Centre(i).X, Space.Centre(i).Y, frame), FieldOfView);
        Assert.That(belief.NotHome, Is.GreaterThan(0.85));

        belief.ObservePerson(InLivingRoom.Position);

        Assert.That(belief.NotHome, Is.LessThan(0.05));
        Assert.That(Rooms(belief).Sum() + belief.NotHome, Is.EqualTo(1).Within(1e-4));
        Assert.That(Rooms(belief)[Homes.Apartment.Room("living_room")], Is.GreaterThan(0.6));
        Assert.That(Rooms(belief), Has.All.GreaterThan(0.005), "they may have walked on");
        Assert.That(belief.Searched, Is.EqualTo(0).Within(1e-4));
    }

    private static double GainAt(Belief belief, int cell)
    {
        foreach (var sight in Ground.Sights.From(InLivingRoom.Position))
            if (sight.Cell == cell)
                return belief.Gain([sight], Look);
        return 0;
    }

    private static int Nearest(Point2 place) =>
        Enumerable.Range(0, Space.Count).MinBy(cell => Space.Centre(cell).DistanceTo(place));
}
