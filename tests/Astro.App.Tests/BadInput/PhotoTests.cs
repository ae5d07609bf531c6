using Astro.Imaging;

namespace Astro.App.Tests.BadInput;

/// <summary>Folders of photos that <c>astro demo</c> cannot take people from.</summary>
[Category(PublicData.Category)]
public sealed class PhotoTests
{
    private ScratchFolder _people = null!;

    [SetUp]
    public void MakeHousehold()
    {
        _people = new ScratchFolder();
        _people.Enrol("Mom", PublicData.PhotosOf("Mom"));
    }

    [TearDown]
    public void RemoveFolder() => _people?.Dispose();

    [Test]
    public async Task APhotoThatIsNoImageIsNamed()
    {
        var path = _people.Write("Mom/0.jpg", "not an image");

        (await FindAsync("Mom")).IsBadInput(path);
    }

    [Test]
    public async Task APhotoThatBreaksOffIsNamed()
    {
        var path = _people.Write("Mom/0.jpg", File.ReadAllBytes(PublicData.PhotosOf("Mom")[0])[..2000]);

        (await FindAsync("Mom")).IsBadInput(path);
    }

    [Test]
    public async Task APhotoOfSeveralPeopleEnrolsNobody()
    {
        var path = _people.Write("Mom/0.jpg", File.ReadAllBytes(PublicData.GroupPhoto));

        (await FindAsync("Mom")).IsBadInput(path, "faces", "expected one");
    }

    [TestCase("0.png", TestName = "A photo of nobody to enrol")]
    [TestCase("9.png", TestName = "A photo of nobody to wear")]
    public async Task APhotoOfNobodyIsNamed(string name)
    {
        var path = _people.At("Mom", name);
        ImageFile.SavePng(path, new ImageBuffer(160, 120, PixelFormat.Rgb24).View);

        (await FindAsync("Mom")).IsBadInput(path, "no face");
    }

    [Test]
    public async Task SomebodyWithOnePhotoCannotBeLookedFor()
    {
        _people.Enrol("Bob", PublicData.PhotosOf("Dad")[0]);

        (await FindAsync("Bob")).IsBadInput(_people.At("Bob"), "1 photo");
    }

    [Test]
    public async Task SomebodyUnknownIsNamedWithThoseWhoAreKnown() =>
        (await FindAsync("Nobody")).IsBadInput("'Nobody'", "Mom");

    [Test]
    public async Task SomebodyUnknownCannotBeAway() =>
        (await FindAsync("Mom", "--away", "Nobody")).IsBadInput("'Nobody'", "Mom");

    [Test]
    public async Task TwoPeopleOfOneNameAreNamed()
    {
        _people.Enrol("Bob", PublicData.PhotosOf("Dad"));
        _people.Enrol("bob", PublicData.PhotosOf("Man"));

        (await FindAsync("Mom")).IsBadInput(_people.Path, "'Bob'");
    }

    [Test]
    public async Task AStrangerOfAMembersNameIsNamed() =>
        (await FindAsync("Mom", "--strangers", _people.Path)).IsBadInput(_people.Path, "'Mom'");

    [Test]
    public async Task AMissingFolderOfPeopleIsNamed()
    {
        var missing = _people.At("none");

        (await AstroProcess.RunAsync("demo", "--headless", "--models", PublicData.Models, "--people", missing))
            .IsBadInput(missing);
    }

    [Test]
    public async Task AMissingFolderOfStrangersIsNamed() =>
        (await FindAsync("Mom", "--strangers", _people.At("none"))).IsBadInput(_people.At("none"));

    [Test]
    public async Task StrangersByPhotoNeedAHouseholdByPhoto() =>
        (await AstroProcess.RunAsync("demo", "--headless", "--strangers", _people.Path))
            .IsBadInput("--strangers", "--people");

    [Test]
    public async Task WithoutANameThoseWhoAreKnownAreListed() =>
        (await AstroProcess.RunAsync(
            "demo", "--headless", "--models", PublicData.Models, "--people", _people.Path))
            .IsBadInput("--find", "Mom");

    private Task<Ended> FindAsync(string person, params string[] more) => AstroProcess.RunAsync(
        ["demo", "--headless", "--models", PublicData.Models, "--people", _people.Path, "--find", person, .. more]);
}
