using System.Text;
using Astro.Vision.Models;

namespace Astro.Vision.Tests.Models;

[TestFixture]
public sealed class ModelManifestTests
{
    private const string Good = """
        {
          "name": "sample", "role": "embed", "domain": "drawn", "file": "sample.onnx",
          "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "bytes": 12,
          "licence": "MIT", "source": "https://example.org/sample.onnx", "input": "1x3x112x112"
        }
        """;

    [Test]
    public void A_manifest_is_read()
    {
        var manifest = Parse(Good);
        Assert.That(manifest.Role, Is.EqualTo(ModelRole.Embed));
        Assert.That(manifest.Domain, Is.EqualTo(ModelDomain.Drawn));
        Assert.That(manifest.Optional, Is.False);
        Assert.That(manifest.Source, Is.EqualTo(new Uri("https://example.org/sample.onnx")));
        Assert.That(manifest.Threshold, Is.Null);
        var own = Parse(Good.Replace("\"bytes\"", "\"threshold\": 0.35, \"bytes\"", StringComparison.Ordinal));
        Assert.That(own.Threshold, Is.EqualTo(0.35));
    }

    [TestCase("\"role\": \"embed\"", "\"role\": \"guess\"", "role")]
    [TestCase("\"domain\": \"drawn\"", "\"domain\": 1", "domain")]
    [TestCase("\"name\": \"sample\", ", "", "name")]
    [TestCase("\"name\": \"sample\"", "\"name\": \"\"", "name")]
    [TestCase("\"name\": \"sample\"", "\"name\": null", "name")]
    [TestCase("\"file\": \"sample.onnx\"", "\"file\": \"../sample.onnx\"", "file")]
    [TestCase("0123456789abcdef\"", "0123456789ABCDEF\"", "sha256")]
    [TestCase("\"bytes\": 12", "\"bytes\": 0", "bytes")]
    [TestCase("\"bytes\": 12", "\"bytes\": 12, \"threshold\": 1.5", "threshold")]
    [TestCase("\"role\": \"embed\"", "\"role\": \"detect\", \"threshold\": 0.5", "threshold")]
    [TestCase("https:", "http:", "source")]
    [TestCase("\"input\"", "\"inputs\"", "inputs")]
    public void A_bad_field_is_named_in_one_line(string good, string bad, string field)
    {
        var json = Good.Replace(good, bad, StringComparison.Ordinal);
        Assert.That(json, Is.Not.EqualTo(Good));
        var error = Assert.Throws<ModelException>(() => Parse(json));
        Assert.That(error.Message, Does.StartWith("sample.json: ").And.Contains(field).And.Not.Contains('\n'));
    }

    [Test]
    public void What_is_no_json_is_named() =>
        Assert.That(() => Parse("name: sample"),
            Throws.InstanceOf<ModelException>().With.Message.StartsWith("sample.json: "));

    [Test]
    public void Two_manifests_of_one_name_are_refused()
    {
        var folder = TestModels.NewFolder();
        File.WriteAllText(Path.Combine(folder, "a.json"), Good);
        Assert.That(ModelManifest.LoadFolder(folder), Has.Count.EqualTo(1));
        File.WriteAllText(Path.Combine(folder, "b.json"), Good);
        Assert.That(() => ModelManifest.LoadFolder(folder),
            Throws.InstanceOf<ModelException>().With.Message.Contains("two manifests are called sample"));
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void The_product_knows_its_models()
    {
        var names = ModelManifest.BuiltIn.Select(manifest => manifest.Name);
        Assert.That(
            names, Is.SupersetOf(new[] { "antispoof-quantized", "antispoof", "mobilefacenet", "sface", "yunet" }));
    }

    [TestCase(ModelRole.Detect)]
    [TestCase(ModelRole.Embed)]
    [TestCase(ModelRole.Liveness)]
    public void For_photos_there_is_one_model_a_role_unless_asked_by_name(ModelRole role) => Assert.That(
        ModelManifest.BuiltIn.Where(
            model => model.Role == role && model.Domain == ModelDomain.Photo && !model.Optional),
        Has.Exactly(1).Items);

    [Test]
    public void Every_source_is_pinned_to_a_commit()
    {
        foreach (var manifest in ModelManifest.BuiltIn.Where(model => model.Source is not null))
            Assert.That(manifest.Source!.AbsolutePath, Does.Match("/[0-9a-f]{40}/"), manifest.Name);
    }

    [Test]
    public void Only_a_model_for_drawn_faces_ships_with_the_product() => Assert.That(
        ModelManifest.BuiltIn.Where(model => model.Source is null),
        Has.All.Property(nameof(ModelManifest.Domain)).EqualTo(ModelDomain.Drawn));

    private static ModelManifest Parse(string json) =>
        ModelManifest.Parse(new MemoryStream(Encoding.UTF8.GetBytes(json)), "sample.json");
}
