namespace Astro.Ros.Generator.Tests;

/// <summary>ROS 2's hashes of types; the digits are those that rosidl 4.6 finds for the same files.</summary>
public sealed class TypeHashTests
{
    private const string Own = "/x/demo/msg/A.msg";
    private const string Held = "/x/demo/msg/B.msg";

    [TestCase("Everything", "1a556796a5648f83a23661563e87d0e61ba34b30251b4fff6ffe503102f7c3d1")]
    [TestCase("Empty", "c6e89f5b97524d5fc1251c35d07c4c90422e3bc29ea3f010902357b9df344402")]
    [TestCase("Ask+Request", "0ad58f73e68f0e598727591074479acc20c71310ef256d5d0532c8f20ebc95a3")]
    [TestCase("Ask+Response", "3597234bdaa7343bc56ba8a38b915d1701f60d4812d3dc5ef71b3c1f1b118a0a")]
    [TestCase("Go+Goal", "cbed4afd12033544a5a4f8e3f4cd2c996ca6248f696fe529924ee18b57442c66")]
    [TestCase("Go+Result", "0049229c392feab4ee3e9f98171d1564a7061153a579f3530f69d5e7313c57bf")]
    [TestCase("Go+Feedback", "c385f4ad663755c241c05c8e5e7b2b9b8410e310c296d748ae407783ff6b04b5")]
    public void IsRos2s(string name, string digits) =>
        Assert.That(Demo.Class(name).GetProperty("TypeHash")!.GetValue(null), Is.EqualTo("RIHS01_" + digits));

    [TestCase("Goal", "_SendGoal_Request", "32c9cd5ed6a1d2a2c5b61eb8056a8fc39481fac4faee059932ec84c36215b367")]
    [TestCase("Goal", "_SendGoal_Response", "5927da60e84b41c8b56ac90f99eddd85a55c86b47ab37e8d042ce362fa8164d6")]
    [TestCase("Result", "_GetResult_Request", "ae08a8d1aef229d8a3856452e2a229aa4d82b95857458d9d6bfdcb3286f14c27")]
    [TestCase("Result", "_GetResult_Response", "bc542266c06d4c7281a16e2fb7e6b540e19732d14cf24cd308a4cc439e2362ee")]
    [TestCase("Feedback", "_FeedbackMessage", "7c5151b217c89a1787af63391f6eb7c044a5a931ea99c3b8c2790feca4b66cae")]
    public void AnActionsPartsHaveThoseOfWhatTheyAreSentIn(string part, string ending, string digits) => Assert.That(
        Demo.Class("Go+" + part).GetMethod("DerivedHash")!.Invoke(null, [ending]), Is.EqualTo("RIHS01_" + digits));

    [TestCase("int32 x 7", TestName = "A default")]
    [TestCase("# Said of it.\n\nint32 x", TestName = "A comment")]
    [TestCase("int32 MOST=9\nint32 x", TestName = "A constant")]
    public void LeavesOutWhatIsNotSent(string text) =>
        Assert.That(Hash((Own, text)), Is.EqualTo(Hash((Own, "int32 x"))));

    [TestCase("int32 y", TestName = "Another name")]
    [TestCase("uint32 x", TestName = "Another type")]
    [TestCase("int32[2] x", TestName = "An array")]
    [TestCase("int32[] x", TestName = "A sequence")]
    public void TellsDefinitionsApart(string text) =>
        Assert.That(Hash((Own, text)), Is.Not.EqualTo(Hash((Own, "int32 x"))));

    [Test]
    public void ChangesWithWhatIsHeldAndIsEmittedAnew()
    {
        var run = new GeneratorRun("demo", (Own, "C c"), (Held, "int32 x"), ("/x/demo/msg/C.msg", "B[] b"));
        var old = HashIn(run);
        run.Change(Held, "int64 x");
        Assert.That(HashIn(run), Is.Not.EqualTo(old));
    }

    [TestCase("builtin_interfaces/Time x", "no definition of builtin_interfaces/Time")]
    [TestCase("builtin_interfaces/Duration[] x", "no definition of builtin_interfaces/Duration")]
    public void NeedsTheDefinitionsOfWhatIsAValueInCSharp(string text, string problem) => Assert.That(
        GeneratorRun.Alone("demo", (Own, text)).Problems.Single().GetMessage(), Is.EqualTo(problem));

    [Test]
    public void NeedsTheDefinitionsOfWhatActionsAreSentWith() => Assert.That(
        GeneratorRun.Alone("demo", ("/x/demo/action/Go.action", "---\n---")).Problems
            .Select(problem => problem.GetMessage()),
        Is.EqualTo(new[]
        {
            "no definition of unique_identifier_msgs/msg/UUID, which every action needs",
            "no definition of builtin_interfaces/msg/Time, which every action needs",
        }));

    private static string Hash(params (string Path, string Text)[] files) => HashIn(new GeneratorRun("demo", files));

    private static string HashIn(GeneratorRun run) =>
        run.Source("demo.Message.A.g.cs").Split('\n').Single(line => line.Contains("string TypeHash"));
}
