using Astro.Vision.Models;

namespace Astro.Vision.Tests.Models;

[TestFixture]
public sealed class ModelStoreTests
{
    private string _first = "";
    private string _second = "";

    [SetUp]
    public void CreateFolders() => (_first, _second) = (TestModels.NewFolder(), TestModels.NewFolder());

    [TearDown]
    public void RemoveFolders()
    {
        Directory.Delete(_first, recursive: true);
        Directory.Delete(_second, recursive: true);
    }

    [Test]
    public void The_first_folder_that_has_it_wins()
    {
        TestModels.Put(_second, "sample.onnx");
        var store = Store(TestModels.Manifest());
        Assert.That(store.Open(ModelRole.Embed, ModelDomain.Photo).Path, Does.StartWith(_second));
        TestModels.Put(_first, "sample.onnx");
        Assert.That(store.Open(ModelRole.Embed, ModelDomain.Photo).Path, Does.StartWith(_first));
    }

    [Test]
    public void Role_and_domain_choose()
    {
        TestModels.Put(_first, "photo.onnx");
        TestModels.Put(_first, "drawn.onnx");
        TestModels.Put(_first, "detect.onnx");
        var store = Store(
            TestModels.Manifest("detect", ModelRole.Detect), TestModels.Manifest("drawn", domain: ModelDomain.Drawn),
            TestModels.Manifest("photo"));
        var model = store.Open(ModelRole.Embed, ModelDomain.Drawn);
        Assert.That(model.Id, Is.EqualTo($"drawn@{model.Sha256[..12]}"));
        Assert.That(model.Domain, Is.EqualTo(ModelDomain.Drawn));
        Assert.That(store.Open(ModelRole.Embed, ModelDomain.Photo).Id, Does.StartWith("photo@"));
    }

    [Test]
    public void The_wrong_domain_is_refused_and_named()
    {
        TestModels.Put(_first, "drawn.onnx");
        var store = Store(TestModels.Manifest("drawn", domain: ModelDomain.Drawn), TestModels.Manifest("photo"));
        Assert.That(() => store.Open(ModelRole.Embed, ModelDomain.Photo), Throws.InstanceOf<ModelException>()
            .With.Message.Contains("no embed model for photo faces (drawn.onnx is for drawn faces)"));
        Assert.That(() => store.Open("drawn", ModelDomain.Photo), Throws.InstanceOf<ModelException>()
            .With.Message.EqualTo("model drawn: expected one for photo faces, found one for drawn faces"));
    }

    [Test]
    public void A_missing_model_names_file_folders_and_the_command()
    {
        var error = Assert.Throws<ModelException>(
            () => Store(TestModels.Manifest()).Open(ModelRole.Embed, ModelDomain.Photo));
        Assert.That(error.Message, Does.Contain("sample.onnx").And.Contains(_first).And.Contains(_second)
            .And.Contains("astro models pull"));
    }

    [Test]
    public void A_missing_model_that_ships_is_not_to_be_pulled()
    {
        var manifest = TestModels.Manifest() with { Source = null };
        Assert.That(() => Store(manifest).Open(ModelRole.Embed, ModelDomain.Photo), Throws.InstanceOf<ModelException>()
            .With.Message.Contains("sample.onnx").And.Message.Contains("Astro ships with it")
            .And.Message.Not.Contains("pull"));
        TestModels.Put(_first, "sample.onnx", TestModels.Content.ToArray()[1..]);
        Assert.That(() => Store(manifest).Open(ModelRole.Embed, ModelDomain.Photo), Throws.InstanceOf<ModelException>()
            .With.Message.Contains("sample.onnx").And.Message.Not.Contains("pull"));
    }

    [Test]
    public void An_embedder_s_own_threshold_comes_with_it()
    {
        TestModels.Put(_first, "sample.onnx");
        Assert.That(Store(TestModels.Manifest()).Open(ModelRole.Embed, ModelDomain.Photo).Threshold, Is.Null);
        var own = Store(TestModels.Manifest() with { Threshold = 0.35 });
        Assert.That(own.Open(ModelRole.Embed, ModelDomain.Photo).Threshold, Is.EqualTo(0.35));
    }

    [Test]
    public void An_optional_model_is_opened_by_name_only()
    {
        TestModels.Put(_first, "sample.onnx");
        var store = Store(TestModels.Manifest() with { Optional = true });
        Assert.That(() => store.Open(ModelRole.Embed, ModelDomain.Photo), Throws.InstanceOf<ModelException>());
        Assert.That(store.Open("sample", ModelDomain.Photo).Domain, Is.EqualTo(ModelDomain.Photo));
        Assert.That(() => store.Open("other", ModelDomain.Photo),
            Throws.InstanceOf<ModelException>().With.Message.Contains("no model is called other; there are sample"));
    }

    [Test]
    public void A_damaged_file_is_refused_with_what_was_expected_and_found()
    {
        var manifest = TestModels.Manifest();
        var altered = TestModels.Content.ToArray();
        altered[^1] ^= 1;
        var path = TestModels.Put(_first, "sample.onnx", altered);
        TestModels.Put(_second, "sample.onnx");
        Assert.That(() => Store(manifest).Open(ModelRole.Embed, ModelDomain.Photo), Throws.InstanceOf<ModelException>()
            .With.Message.StartsWith($"{path}: expected sha256 {manifest.Sha256}, found "));
        TestModels.Put(_first, "sample.onnx", altered[1..]);
        Assert.That(() => Store(manifest).Open(ModelRole.Embed, ModelDomain.Photo), Throws.InstanceOf<ModelException>()
            .With.Message.StartsWith($"{path}: expected 200000 bytes, found 199999"));
    }

    [Test]
    public void The_folder_that_is_asked_for_comes_first_and_the_products_own_last()
    {
        var path = ModelStore.SearchPath(_first);
        Assert.That(path[0], Is.EqualTo(_first));
        Assert.That(path[^2], Is.EqualTo(ModelStore.UserFolder));
        Assert.That(path[^1], Is.EqualTo(Path.Combine(AppContext.BaseDirectory, "models")));
    }

    private ModelStore Store(params ModelManifest[] manifests) =>
        new(manifests, [_first, Path.Combine(_first, "none"), _second]);
}
