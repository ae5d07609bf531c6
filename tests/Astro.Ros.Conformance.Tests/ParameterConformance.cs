using Astro.Messages.RclInterfaces;
using ParameterMessage = Astro.Messages.RclInterfaces.Parameter;

namespace Astro.Ros.Conformance.Tests;

/// <summary>Parameters of A, which B asks for and sets.</summary>
public sealed class ParameterConformance(GraphKind kind) : ConformanceFixture(kind)
{
    private readonly List<ParameterEvent> _events = [];
    private Parameter<double> _rate = null!;
    private Parameter<long> _even = null!;
    private IServiceClient<SetParametersAtomically.Request, SetParametersAtomically.Response> _set = null!;

    [SetUp]
    public async Task Declare()
    {
        _events.Clear();
        var heard = false;
        B.CreateSubscription<ParameterEvent>("/parameter_events", Note, new QosProfile(1000));
        // With the first one comes the publisher; how many are lost before it has found B is up to the network.
        for (var i = 0; !heard; i++)
        {
            A.Parameters.Declare($"probe{i}", 0L);
            await A.Graph.Clock.Delay(TimeSpan.FromMilliseconds(20), Stop);
        }
        _rate = A.Parameters.Declare("rate", 1.0, min: 0, max: 10);
        _even = A.Parameters.Declare("even", 2L, whyUnfit: value => value % 2 == 0 ? null : $"{value} is odd");
        A.Parameters.Declare("path", "/tmp", readOnly: true);
        _set = B.CreateClient(SetParametersAtomically.Type, "/a/set_parameters_atomically");
        await _set.WaitForServiceAsync(Stop);

        void Note(ParameterEvent change)
        {
            if (change.NewParameters is [{ Name: var name }] && name.StartsWith("probe", StringComparison.Ordinal))
                heard = true;
            else
                _events.Add(change);
        }
    }

    [TearDown]
    public async Task DisposeClient() => await _set.DisposeAsync();

    [Test]
    public async Task AllAreSetAtOnceAndTold()
    {
        var seen = new List<(double, long)>();
        _rate.Changed += _ => seen.Add((_rate.Value, _even.Value));
        var result = await SetAsync(("rate", Number(5)), ("even", Integer(4)));
        Assert.That((result.Successful, result.Reason), Is.EqualTo((true, "")));
        Assert.That(seen, Is.EqualTo(new[] { (5.0, 4L) }), "whoever is told of one sees the other too");
        await ToldAsync("new rate", "new even", "new path", "changed rate even");
    }

    [TestCase("rate", "rate: expected 0.0 to 10.0, found 11.0", ExpectedResult = 1.0)]
    [TestCase("even", "even: 3 is odd", ExpectedResult = 1.0)]
    [TestCase("path", "path: read-only: it keeps the value that it was declared with", ExpectedResult = 1.0)]
    [TestCase("none", "none: not declared", ExpectedResult = 1.0)]
    public async Task<double> OneThatIsRefusedRefusesAll(string name, string reason)
    {
        var value = name switch { "rate" => Number(11), "even" => Integer(3), _ => Text("/") };
        var result = await SetAsync(("rate", Number(5)), (name, value));
        Assert.That((result.Successful, result.Reason), Is.EqualTo((false, reason)));
        Assert.That(_even.Value, Is.EqualTo(2));
        // Had the refused ones been told, they would have come before this.
        _even.Value = 8;
        await ToldAsync("new rate", "new even", "new path", "changed even");
        return _rate.Value;
    }

    [Test]
    public async Task OfTwoValuesTheLastCounts()
    {
        var changes = new List<double>();
        _rate.Changed += changes.Add;
        var result = await SetAsync(("rate", Number(5)), ("rate", Number(6)));
        Assert.That(result.Successful, result.Reason);
        Assert.That(changes, Is.EqualTo(new[] { 6.0 }));
        await ToldAsync("new rate", "new even", "new path", "changed rate");
        Assert.That((await SetAsync(("rate", Number(50)), ("rate", Number(6)))).Successful, Is.False);
    }

    [Test]
    public async Task TheDescriptorSaysWhatCannotBeSet()
    {
        var describe = B.CreateClient(DescribeParameters.Type, "/a/describe_parameters");
        await describe.WaitForServiceAsync(Stop);
        var descriptors = (await describe.CallAsync(new() { Names = ["rate", "path"] }, Stop)).Descriptors;
        Assert.That(descriptors.Select(one => one.ReadOnly), Is.EqualTo(new[] { false, true }));
    }

    private async Task<SetParametersResult> SetAsync(params (string Name, ParameterValue Value)[] values) =>
        (await _set.CallAsync(new()
        {
            Parameters = [.. values.Select(one => new ParameterMessage { Name = one.Name, Value = one.Value })],
        }, Stop)).Result;

    private async Task ToldAsync(params string[] changes)
    {
        await Until(() => _events.Count >= changes.Length, string.Join(", ", changes));
        Assert.That(_events.Select(Name), Is.EqualTo(changes));
        Assert.That(_events.Select(one => one.Node), Is.All.EqualTo("/a"));

        static string Name(ParameterEvent one) => one switch
        {
            { NewParameters.Length: > 0 } => "new " + Names(one.NewParameters),
            { ChangedParameters.Length: > 0 } => "changed " + Names(one.ChangedParameters),
            _ => "deleted " + Names(one.DeletedParameters),
        };

        static string Names(ParameterMessage[] parameters) => string.Join(' ', parameters.Select(one => one.Name));
    }

    private static ParameterValue Number(double value) =>
        new() { Type = ParameterType.ParameterDouble, DoubleValue = value };

    private static ParameterValue Integer(long value) =>
        new() { Type = ParameterType.ParameterInteger, IntegerValue = value };

    private static ParameterValue Text(string value) =>
        new() { Type = ParameterType.ParameterString, StringValue = value };
}
