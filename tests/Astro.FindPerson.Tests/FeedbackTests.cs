namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class FeedbackTests : FindPersonFixture
{
    [Test]
    public async Task A_goal_does_not_tell_what_the_last_one_left_on_the_screen()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        await FindAsync(new() { Person = "Bob" });

        var told = new List<string>();
        await Graph.RunAsync(() => SendAsync(new() { Person = "Bob" }, feedback => told.Add(feedback.ScreenText)));

        Assert.That(told.Distinct(), Is.EqualTo(new[] { "", "Looking for Bob", "Found Bob" }));
    }
}
