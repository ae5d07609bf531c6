using Astro.Messages.RclInterfaces;

namespace Astro.Ros.Tests.Parameters;

internal sealed class ParametersTests : GraphFixture
{
    [Test]
    public void A_value_of_the_wrong_type_names_file_node_and_parameter()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Override("rate: 10").Parameters.Declare("rate", 1.0),
                Throws.TypeOf<ParameterException>().With.Message.EqualTo(
                    "f.yaml:3: /n0: rate: expected a double (with a decimal point or exponent), found 10"));
            Assert.That(() => Override("count: ten").Parameters.Declare("count", 1L),
                Throws.TypeOf<ParameterException>().With.Message.EqualTo(
                    "f.yaml:3: /n1: count: expected an integer, found \"ten\""));
            Assert.That(() => Override("names: [1, 2]").Parameters.Declare<string[]>("names", []),
                Throws.TypeOf<ParameterException>().With.Message.EqualTo(
                    "f.yaml:3: /n2: names: expected an array of strings, found [1, 2]"));
        }
    }

    [TestCase("0.0", true)]
    [TestCase("0.3", true)]
    [TestCase("1.0", true)]
    [TestCase("0.35", false)]
    [TestCase("-0.1", false)]
    [TestCase("1.1", false)]
    [TestCase(".nan", false)]
    public void A_number_must_be_within_its_range_and_on_a_step(string value, bool fits)
    {
        var node = Override($"threshold: {value}");
        Action declare = () => node.Parameters.Declare("threshold", 0.5, min: 0, max: 1, step: 0.1);
        if (fits)
            Assert.That(declare, Throws.Nothing);
        else
            Assert.That(declare, Throws.TypeOf<ParameterException>().With.Message.Contains(
                "/n0: threshold: expected 0.0 to 1.0 in steps of 0.1, found "));
    }

    [Test]
    public void Each_element_of_an_array_must_be_within_range() =>
        Assert.That(() => Override("gains: [1.0, -1.0]").Parameters.Declare<double[]>("gains", [], min: 0),
            Throws.TypeOf<ParameterException>().With.Message.Contains("expected at least 0.0"));

    [Test]
    public void Programming_errors_are_no_format_errors()
    {
        A.Parameters.Declare("a", 1L);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => A.Parameters.Declare("a", 1L), Throws.InvalidOperationException);
            Assert.That(() => A.Parameters.Declare("b", 5L, max: 3), Throws.ArgumentException);
            Assert.That(() => A.Parameters.Declare("c", 5), Throws.ArgumentException, "int is no parameter type");
        }
    }

    [Test]
    public void A_change_is_checked_and_told()
    {
        var rate = A.Parameters.Declare("rate", 1.0, min: 0, max: 10);
        var changes = new List<double>();
        rate.Changed += changes.Add;
        rate.Value = 2;
        Assert.That(() => rate.Value = 11, Throws.ArgumentException.With.Message.Contains("0.0 to 10.0"));
        Assert.That(changes, Is.EqualTo(new[] { 2.0 }));
    }

    [Test]
    public void What_the_node_itself_refuses_is_refused_from_a_file_and_from_itself()
    {
        static string? WhyOdd(long value) => value % 2 == 0 ? null : $"{value} is odd";
        Assert.That(() => Override("count: 3").Parameters.Declare("count", 2L, whyUnfit: WhyOdd),
            Throws.TypeOf<ParameterException>().With.Message.EqualTo("f.yaml:3: /n0: count: 3 is odd"));
        Assert.That(() => A.Parameters.Declare("odd", 3L, whyUnfit: WhyOdd), Throws.ArgumentException);
        var count = A.Parameters.Declare("count", 2L, whyUnfit: WhyOdd);
        Assert.That(() => count.Value = 3, Throws.ArgumentException.With.Message.Contains("count: 3 is odd"));
        Assert.That(count.Value, Is.EqualTo(2));
    }

    [Test]
    public void A_read_only_one_is_overridden_but_never_set()
    {
        var path = Override("path: /b").Parameters.Declare("path", "/a", readOnly: true);
        Assert.That(path.Value, Is.EqualTo("/b"));
        Assert.That(() => path.Value = "/c", Throws.InvalidOperationException);
    }

    [Test]
    public void Another_node_can_list_and_set_them()
    {
        var rate = A.Parameters.Declare("camera.rate", 1.0, "Frames per second (Hz).", min: 0, max: 10);
        A.Parameters.Declare("name", "x");
        var list = B.CreateClient(ListParameters.Type, "/a/list_parameters");
        var set = B.CreateClient(SetParameters.Type, "/a/set_parameters");
        var describe = B.CreateClient(DescribeParameters.Type, "/a/describe_parameters");
        Task<SetParameters.Response> Set(string name, ParameterValue value) => set.CallAsync(
            new SetParameters.Request { Parameters = [new() { Name = name, Value = value }] });
        var ten = new ParameterValue { Type = ParameterType.ParameterDouble, DoubleValue = 5 };

        var names = Run(() => list.CallAsync(new ListParameters.Request())).Result.Names;
        var descriptor = Run(() => describe.CallAsync(new DescribeParameters.Request { Names = ["camera.rate"] }))
            .Descriptors[0];
        var good = Run(() => Set("camera.rate", ten)).Results[0];
        var wrong = Run(() => Set("name", ten)).Results[0];
        var unknown = Run(() => Set("rate", ten)).Results[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(names, Is.EqualTo(new[] { "camera.rate", "name" }));
            Assert.That(descriptor.Description, Is.EqualTo("Frames per second (Hz)."));
            Assert.That(descriptor.FloatingPointRange[0].ToValue, Is.EqualTo(10));
            Assert.That((good.Successful, rate.Value), Is.EqualTo((true, 5.0)));
            Assert.That((wrong.Successful, wrong.Reason), Is.EqualTo((false, "name: expected a string, found 5.0")));
            Assert.That((unknown.Successful, unknown.Reason), Is.EqualTo((false, "rate: not declared")));
        }
    }

    private int _nodes;

    [SetUp]
    public void CountFromZero() => _nodes = 0;

    private INode Override(string line) => Graph.CreateNode($"n{_nodes++}", new NodeOptions
    {
        Parameters = ParameterOverrides.Parse("f.yaml", $"/**:\n  ros__parameters:\n    {line}\n"),
    });
}
