using Text = Astro.Messages.StdMsgs.String;

namespace Astro.Ros.Dds.Tests.Security;

/// <summary>Graphs with enclaves, which talk over the loopback network.</summary>
public sealed class ProtectedGraphTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<DdsGraph> _graphs = [];
    private Keystore _keystore = null!;
    private CancellationTokenSource _stop = null!;

    // Beside those of other tests, and of Linux's own ports; DDS Security knows none above 230.
    private static int Domain => 216 + 4 * (Environment.ProcessId % 3);

    [SetUp]
    public void MakeKeystore()
    {
        try
        {
            DdsGraph.Require();
            _ = Native.DdsLibrary.FindSecurity("dds_security_auth");
        }
        catch (DdsException absent)
        {
            Assert.Ignore(absent.Message);
        }
        _keystore = new Keystore([.. Enumerable.Range(Domain, 4)]);
        _stop = new CancellationTokenSource(Patience);
        _keystore.AddEnclave("talker", "rt/chatter", "rt/nothing");
        _keystore.AddEnclave("listener", "rt/nothing", "rt/chatter");
        _keystore.AddEnclave("stranger", "rt/chatter", "rt/chatter", authority: "nobody");
    }

    [TearDown]
    public async Task Leave()
    {
        foreach (var graph in _graphs)
            await graph.DisposeAsync();
        _graphs.Clear();
        _stop?.Dispose();
        _keystore?.Dispose();
    }

    [Test]
    public async Task EnclavesOfOneKeystoreTalkAndNobodyElseIsHeard()
    {
        var heard = new List<string>();
        Join("listener").CreateNode("listener")
            .CreateSubscription<Text>("chatter", message => heard.Add(message.Data), QosProfile.Latched);
        Talk("stranger", "let me in");
        Talk(null, "a word");
        var talker = Talk("talker", "hello");
        await Until(() => heard.Count > 0, "what the talker says");
        talker.Publish(new Text { Data = "bye" });
        await Until(() => heard.Contains("bye"), "what the talker says last");
        Assert.That(heard, Is.EqualTo(new[] { "hello", "bye" }));
    }

    [Test]
    public void WhatTheEnclaveMayNotDoIsRefusedAndNamed()
    {
        var node = Join("listener").CreateNode("listener");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => node.CreatePublisher<Text>("chatter"), Throws.InstanceOf<DdsException>()
                .With.Message.Contains("rt/chatter").And.Message.Contains("not allowed by security").IgnoreCase);
            Assert.That(() => node.CreateSubscription<Text>("secrets", _ => { }), Throws.InstanceOf<DdsException>()
                .With.Message.Contains("rt/secrets"));
        }
    }

    [Test]
    public void AnEnclaveThatWasTamperedWithDoesNotJoin()
    {
        var permissions = Path.Combine(_keystore.Folder, "enclaves", "talker", "permissions.p7s");
        File.WriteAllText(permissions, File.ReadAllText(permissions).Replace("rt/chatter", "rt/secrets"));
        Assert.That(() => Join("talker"), Throws.InstanceOf<DdsException>()
            .With.Message.Contains($"{_keystore.Folder}/enclaves/talker"));
    }

    private IPublisher<Text> Talk(string? enclave, string text)
    {
        var publisher = Join(enclave).CreateNode("talker").CreatePublisher<Text>("chatter", QosProfile.Latched);
        publisher.Publish(new Text { Data = text });
        return publisher;
    }

    /// <summary>Joins a domain that calls itself the same as those of the other graphs: within one, nothing would be
    /// sent.</summary>
    private DdsGraph Join(string? enclave)
    {
        var options = new DdsOptions
        {
            Domain = Domain + _graphs.Count,
            Enclave = $"/{enclave}",
            Security = enclave is null ? null : new DdsSecurity(Path.Combine(_keystore.Folder, "enclaves", enclave)),
            Configuration = $"<CycloneDDS><Domain><Discovery><ExternalDomainId>{Domain}</ExternalDomainId></Discovery>"
                + "</Domain></CycloneDDS>",
        };
        var graph = DdsGraph.Join(options);
        _graphs.Add(graph);
        _ = graph.RunAsync(CancellationToken.None);
        return graph;
    }

    private async Task Until(Func<bool> isSo, string what)
    {
        while (!isSo())
        {
            Assert.That(_stop.IsCancellationRequested, Is.False, $"waited in vain for: {what}");
            await Task.Delay(2);
        }
    }
}
