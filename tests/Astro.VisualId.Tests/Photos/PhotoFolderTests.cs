using Astro.Imaging;

namespace Astro.VisualId.Tests.Photos;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PhotoFolderTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astro-photos-").FullName;
    private readonly FakeVision _vision = new();
    private byte _blue;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase(2, 1)]
    [TestCase(3, 1)]
    [TestCase(5, 2)]
    public void TheFirstHalfEnrolsTheRestIsWorn(int photos, int enrolled)
    {
        for (var i = 0; i < photos; i++)
            Photo("Mom", $"{i}.png");

        var people = Enroll(mirror: false);

        Assert.That(people.Gallery.TemplateCount, Is.EqualTo(enrolled));
        Assert.That(people.Faces.Single().Photos.Select(p => Path.GetFileName(p.Path)),
            Is.EqualTo(Enumerable.Range(enrolled, photos - enrolled).Select(i => $"{i}.png")));
    }

    [Test]
    public void PeopleAreTakenInOrdinalOrderAndGetIdsOfTheirOwn()
    {
        foreach (var name in (string[])["Son", "Mom", "dad"])
        {
            Photo(name, "1.png");
            Photo(name, "2.png");
        }

        var people = Enroll();

        Assert.That(people.Gallery.People.Select(p => p.Name), Is.EqualTo(new[] { "Mom", "Son", "dad" }));
        Assert.That(people.Faces.Select(f => f.Name), Is.EqualTo(new[] { "Mom", "Son", "dad" }));
        Assert.That(people.Gallery.People.Select(p => p.Id), Is.Unique);
        Assert.That(Enroll().Gallery.People, Is.EqualTo(people.Gallery.People), "the same seed gives the same ids");
    }

    [Test]
    public void EpisodesWearOnePhotoAfterTheOther()
    {
        foreach (var i in (int[])[1, 2, 3])
            Photo("Mom", $"{i}.png");

        var worn = Enroll().Faces.Single();

        Assert.That(Enumerable.Range(0, 4).Select(e => Path.GetFileName(worn.InEpisode(e).Path)),
            Is.EqualTo(new[] { "2.png", "3.png", "2.png", "3.png" }));
    }

    [Test]
    public void APersonWithOnePhotoIsLeftOutAndNamed()
    {
        Photo("Mom", "1.png");
        Photo("Mom", "2.png");
        Photo("Zoe", "1.png");

        var people = Enroll();

        Assert.That(people.Gallery.People.Select(p => p.Name), Is.EqualTo(new[] { "Mom" }));
        Assert.That(people.Unusable.Single().Name, Is.EqualTo("Zoe"));
        Assert.That(() => people.Find("zoe"), Throws.TypeOf<PhotoException>()
            .With.Message.StartsWith(Path.Combine(_folder, "Zoe")).And.Message.Contains("1 photo"));
        Assert.That(() => people.Find("Ann"), Throws.TypeOf<UnknownPersonException>());
        Assert.That(people.Find("MOM"), Is.SameAs(people.Gallery[0]));
    }

    [TestCase(0, "no face")]
    [TestCase(2, "2 faces")]
    public void AnEnrolmentPhotoShowsOnePersonAlone(int faces, string problem)
    {
        var photo = Photo("Mom", "1.png", faces);
        Photo("Mom", "2.png");

        Assert.That(() => Enroll(), Throws.TypeOf<PhotoException>()
            .With.Message.StartsWith(photo).And.Message.Contains(problem));
    }

    [Test]
    public void AWornPhotoWithoutAFaceIsRefused()
    {
        Photo("Mom", "1.png");
        var photo = Photo("Mom", "2.png", faces: 0);

        Assert.That(() => Enroll(), Throws.TypeOf<PhotoException>().With.Message.StartsWith(photo));
    }

    [Test]
    public void OfSeveralFacesInAWornPhotoTheLargestIsWorn()
    {
        Photo("Mom", "1.png");
        Photo("Mom", "2.png", faces: 3);

        Assert.That(Enroll().Faces.Single().Photos.Single().Face.Box.Width, Is.EqualTo(14));
    }

    [Test]
    public void AFileThatIsNoImageIsNamed()
    {
        Photo("Mom", "1.png");
        var broken = Path.Combine(_folder, "Mom", "2.png");
        File.WriteAllText(broken, "no image");

        Assert.That(() => Enroll(), Throws.InstanceOf<FormatException>().With.Message.Contains(broken));
    }

    [Test]
    public void TwoPeopleOfOneNameAreRefusedWhateverItsCase()
    {
        foreach (var name in (string[])["Mom", "MOM"])
        {
            Photo(name, "1.png");
            Photo(name, "2.png");
        }

        Assert.That(() => Enroll(), Throws.TypeOf<PhotoException>()
            .With.Message.StartsWith(_folder).And.Message.Contains("two people are named"));
    }

    [Test]
    public void AMissingOrEmptyFolderIsNamed()
    {
        Assert.That(() => Enroll(), Throws.TypeOf<PhotoException>().With.Message.StartsWith(_folder));
        var missing = Path.Combine(_folder, "missing");
        Assert.That(() => PhotoFolder.ReadStrangers(missing, new PhotoReader(_vision)),
            Throws.InstanceOf<IOException>().With.Message.StartsWith(missing));
    }

    [Test]
    public void OtherFilesAndHiddenFoldersAreLeftAlone()
    {
        Photo("Mom", "1.PNG");
        Photo("Mom", "2.png");
        Photo(".thumbnails", "1.png");
        File.WriteAllText(Path.Combine(_folder, "Mom", "notes.txt"), "");
        File.WriteAllText(Path.Combine(_folder, "README.md"), "");

        Assert.That(Enroll().Faces.Single().Name, Is.EqualTo("Mom"));
    }

    [Test]
    public void EveryPhotoOfAStrangerIsWorn()
    {
        Photo("Burglar", "1.png");
        Photo("Visitor", "1.png");
        Photo("Visitor", "2.png");

        var strangers = PhotoFolder.ReadStrangers(_folder, new PhotoReader(_vision));

        Assert.That(strangers.Select(s => (s.Name, s.Photos.Count)),
            Is.EqualTo(new[] { ("Burglar", 1), ("Visitor", 2) }));
        Assert.That(_vision.Embedded, Is.Empty);
    }

    [Test]
    public void AStrangerWithoutPhotosIsNamed()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "Nobody")).FullName;

        Assert.That(() => PhotoFolder.ReadStrangers(_folder, new PhotoReader(_vision)),
            Throws.TypeOf<PhotoException>().With.Message.StartsWith(empty));
    }

    [Test]
    public void EverybodyIsEnrolledByAllTheirPhotos()
    {
        foreach (var file in (string[])["1.png", "2.png", "3.png"])
            Photo("Mom", file);
        Photo("Zoe", "1.png");

        var gallery = EnrollEverybody();

        Assert.That(gallery.People.Select(person => person.Name), Is.EqualTo(new[] { "Mom", "Zoe" }));
        Assert.That(gallery.TemplateCount, Is.EqualTo(2 * 4), "each photo and its mirror image");
    }

    [Test]
    public void SomebodyKeepsTheirIdWhenOthersJoin()
    {
        Photo("Mom", "1.png");
        var before = EnrollEverybody().Find("Mom").Id;
        Photo("Ann", "1.png");

        Assert.That(EnrollEverybody().Find("Mom").Id, Is.EqualTo(before));
        Assert.That(EnrollEverybody().Find("Ann").Id, Is.Not.EqualTo(before));
    }

    [Test]
    public void SomebodyToEnrolWithoutPhotosIsNamed()
    {
        Photo("Mom", "1.png");
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "Nobody")).FullName;

        Assert.That(() => EnrollEverybody(), Throws.TypeOf<PhotoException>()
            .With.Message.StartsWith(empty).And.Message.Contains("no photo"));
    }

    [Test]
    public void LandmarksAreInPixelsOfThePhotoNotOfItsBorder()
    {
        Photo("Visitor", "1.png", width: 40, height: 30);

        var photo = PhotoFolder.ReadStrangers(_folder, new PhotoReader(_vision)).Single().Photos.Single();

        Assert.That((photo.Image.Width, photo.Image.Height), Is.EqualTo((40, 30)));
        Assert.That((photo.Face.Landmarks[2].X, photo.Face.Landmarks[2].Y), Is.EqualTo((20f, 15f)));
        Assert.That(photo.Face.Box.X + photo.Face.Box.Width / 2, Is.EqualTo(20));
    }

    [Test]
    public void ALargePhotoIsHalvedUntilItFits()
    {
        Photo("Visitor", "1.png", width: 1500, height: 900);

        var photo = PhotoFolder.ReadStrangers(_folder, new PhotoReader(_vision)).Single().Photos.Single();

        Assert.That((photo.Image.Width, photo.Image.Height), Is.EqualTo((375, 225)));
        Assert.That(photo.Image.Pixels[..3], Is.EqualTo(new byte[] { 1, 3, 1 }));
    }

    [Test]
    public void TheMirrorImageIsEnrolledWithRightAndLeftExchanged()
    {
        Photo("Mom", "1.png");
        Photo("Mom", "2.png");

        var people = Enroll(mirror: true);

        Assert.That(people.Gallery.TemplateCount, Is.EqualTo(2));
        var (face, mirrored) = (_vision.Embedded[0], _vision.Embedded[1]);
        Assert.That(mirrored[0].X, Is.LessThan(mirrored[1].X), "the right eye stays on the left of the picture");
        Assert.That(mirrored[0].X, Is.EqualTo(MirrorX(face[1].X)));
        Assert.That(mirrored[2].X, Is.EqualTo(MirrorX(face[2].X)));
        Assert.That(mirrored[4].X, Is.EqualTo(MirrorX(face[3].X)));
        Assert.That(mirrored[4].Y, Is.EqualTo(face[3].Y));
    }

    [Test]
    public void APictureThatEnrolsIsNotWorn()
    {
        var first = Photo("Mom", "1.png");
        var copy = Path.Combine(_folder, "Mom", "2.png");
        File.Copy(first, copy);

        Assert.That(() => Enroll(), Throws.TypeOf<PhotoException>()
            .With.Message.StartsWith(copy).And.Message.Contains(first));
    }

    private static float MirrorX(float x) => 32 - 1 - x;

    private PhotoPeople Enroll(bool mirror = true) =>
        PhotoFolder.EnrollPeople(_folder, new Enroller(new PhotoReader(_vision), _vision, mirror), new Random(1));

    private Gallery EnrollEverybody() => PhotoFolder.EnrollEverybody(
        _folder, new Enroller(new PhotoReader(_vision), _vision), name => new Random(name.Length + name[0]));

    private string Photo(string person, string file, int faces = 1, int width = 32, int height = 32)
    {
        var image = new ImageBuffer(width, height, PixelFormat.Rgb24);
        // No two photos are alike.
        _blue++;
        for (var i = 0; i < image.Pixels.Length; i += 3)
            (image.Pixels[i], image.Pixels[i + 1], image.Pixels[i + 2]) = ((byte)faces, 3, _blue);
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, person)).FullName, file);
        ImageFile.SavePng(path, image.View);
        return path;
    }
}
