namespace Astro.Ros.Dds.Tests.Security;

/// <summary>What ROS 2's variables say about security.</summary>
public sealed class DdsSecurityTests
{
    private static readonly string[] Files =
    [
        "identity_ca.cert.pem", "cert.pem", "key.pem", "permissions_ca.cert.pem", "governance.p7s", "permissions.p7s",
    ];

    private DirectoryInfo _keystore = null!;

    [SetUp]
    public void MakeKeystore()
    {
        _keystore = Directory.CreateTempSubdirectory("astro-keystore-");
        var enclave = _keystore.CreateSubdirectory("enclaves/astro/screen");
        foreach (var file in Files)
            File.WriteAllText(Path.Combine(enclave.FullName, file), "");
    }

    [TearDown]
    public void DeleteKeystore() => _keystore.Delete(recursive: true);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("false")]
    public void IsOffUnlessItIsTurnedOn(string? enable)
    {
        var security = Read("/astro/screen", out var whyNot, ("ROS_SECURITY_ENABLE", enable),
            ("ROS_SECURITY_STRATEGY", "Enforce"), ("ROS_SECURITY_KEYSTORE", _keystore.FullName));
        Assert.That((security, whyNot), Is.EqualTo(((DdsSecurity?)null, (string?)null)));
    }

    [Test]
    public void TheEnclaveIsAFolderOfTheKeystore()
    {
        var security = On("/astro/screen", "Enforce")!;
        var properties = security.Properties(library => $"/lib/{library}").ToDictionary();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(security.Folder, Is.EqualTo(Path.Combine(_keystore.FullName, "enclaves", "astro", "screen")));
            Assert.That(properties["dds.sec.auth.private_key"], Is.EqualTo($"file:{security.Folder}/key.pem"));
            Assert.That(properties["dds.sec.access.library.path"], Is.EqualTo("/lib/dds_security_ac"));
            Assert.That(properties, Has.Count.EqualTo(15), "without a list of what was revoked");
        }
    }

    [Test]
    public void WhatWasRevokedIsHeeded()
    {
        var security = On("/astro/screen", "Enforce")!;
        File.WriteAllText(Path.Combine(security.Folder, "crl.pem"), "");
        Assert.That(security.Properties(library => library), Has.Member(
            ("org.eclipse.cyclonedds.sec.auth.crl", $"file:{security.Folder}/crl.pem")));
    }

    [Test]
    public void AnotherEnclaveMayTakeTheArgumentsPlace()
    {
        var security = Read("/", out _, ("ROS_SECURITY_ENABLE", "true"), ("ROS_SECURITY_STRATEGY", "Enforce"),
            ("ROS_SECURITY_KEYSTORE", _keystore.FullName), ("ROS_SECURITY_ENCLAVE_OVERRIDE", "/astro/screen"));
        Assert.That(security!.Folder, Does.EndWith("/enclaves/astro/screen"));
    }

    [Test]
    public void EnforcedSecurityIsNeverLeftOut()
    {
        foreach (var file in Files)
        {
            var path = Path.Combine(_keystore.FullName, "enclaves", "astro", "screen", file);
            File.Delete(path);
            Assert.That(() => On("/astro/screen", "Enforce"), Throws.InstanceOf<FormatException>()
                .With.Message.StartsWith("ROS_SECURITY_KEYSTORE: enclave /astro/screen").And.Message.Contains(file));
            File.WriteAllText(path, "");
        }
    }

    [Test]
    public void OtherwiseWhatIsMissingIsToldAndTheNodeGoesOn()
    {
        var security = Read("/astro/kitchen", out var whyNot,
            ("ROS_SECURITY_ENABLE", "true"), ("ROS_SECURITY_KEYSTORE", _keystore.FullName));
        Assert.That(security, Is.Null);
        Assert.That(whyNot, Does.Contain("/astro/kitchen").And.Contain("identity_ca.cert.pem"));
    }

    [TestCase("ROS_SECURITY_ENABLE", "yes")]
    [TestCase("ROS_SECURITY_STRATEGY", "enforce")]
    public void AMisspeltWordDoesNotTurnItOff(string variable, string value) => Assert.That(
        () => Read("/", out _, (variable, value), ("ROS_SECURITY_ENABLE", "true")),
        Throws.InstanceOf<FormatException>().With.Message.StartsWith($"{variable}: expected")
            .And.Message.Contains(value));

    [Test]
    public void AKeystoreAndAnAbsoluteNameAreNeeded()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => On("screen", "Enforce"),
                Throws.InstanceOf<FormatException>().With.Message.Contains("--enclave").And.Message.Contains("screen"));
            Assert.That(
                () => Read("/", out _, ("ROS_SECURITY_ENABLE", "true"), ("ROS_SECURITY_STRATEGY", "Enforce")),
                Throws.InstanceOf<FormatException>().With.Message.StartsWith("ROS_SECURITY_KEYSTORE: expected"));
        }
    }

    private DdsSecurity? On(string enclave, string strategy) => Read(enclave, out _,
        ("ROS_SECURITY_ENABLE", "true"), ("ROS_SECURITY_STRATEGY", strategy),
        ("ROS_SECURITY_KEYSTORE", _keystore.FullName));

    private static DdsSecurity? Read(
        string enclave, out string? whyNot, params (string Name, string? Value)[] variables) =>
        DdsSecurity.FromEnvironment(
            name => variables.FirstOrDefault(variable => variable.Name == name).Value, enclave, out whyNot);
}
