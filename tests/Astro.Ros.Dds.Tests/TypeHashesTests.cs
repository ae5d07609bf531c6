namespace Astro.Ros.Dds.Tests;

public sealed class TypeHashesTests
{
    private const string Hash = "RIHS01_df668c740482bbd48fb39d76a70dfd4bd59db1288021743503259e948f6b1a18";

    [TestCase($"typehash={Hash};", Hash)]
    [TestCase($"serviceid=1.a2;typehash={Hash};", Hash)]
    [TestCase("typehash=RIHS01_00ff;", "", TestName = "Too short")]
    [TestCase($"typehash={Hash}00;", "", TestName = "Too long")]
    [TestCase("typehash=RIHS02_df668c740482bbd48fb39d76a70dfd4bd59db1288021743503259e948f6b1a18;", "",
        TestName = "Another version")]
    [TestCase("typehash=RIHS01_\u001b[2J8c740482bbd48fb39d76a70dfd4bd59db1288021743503259e948f6b1a18;", "",
        TestName = "What a terminal would obey")]
    [TestCase("serviceid=1.a2;", "")]
    [TestCase("", "")]
    public void AreFoundInTheUserData(string userData, string hash) =>
        Assert.That(TypeHashes.Of(userData), Is.EqualTo(hash));

    [Test]
    public void AreFoundWhereTheyWerePut() => Assert.That(TypeHashes.Of(TypeHashes.ToUserData(Hash)), Is.EqualTo(Hash));
}
