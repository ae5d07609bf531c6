using System.ComponentModel;
using System.Diagnostics;

namespace Astro.Ros.Dds.Tests.Security;

/// <summary>An SROS 2 keystore on disk whose enclaves may publish and read some topics, made with
/// <c>openssl</c>.</summary>
internal sealed class Keystore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("astro-keystore-");
    private readonly string _domains;

    /// <param name="domains">Those that the enclaves may be on.</param>
    public Keystore(params int[] domains)
    {
        // Cyclone DDS 0.10 does not read a range.
        _domains = $"<domains>{string.Concat(domains.Select(domain => $"<id>{domain}</id>"))}</domains>";
        MakeAuthority("ca");
    }

    /// <summary>What <c>ROS_SECURITY_KEYSTORE</c> names.</summary>
    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Makes an enclave.</summary>
    /// <param name="name">Without the slash.</param>
    /// <param name="publishes">The topics that it may publish, as DDS calls them.</param>
    /// <param name="reads">The topics that it may read.</param>
    /// <param name="authority">Who vouches for it; another than <c>ca</c> is one that nobody else knows.</param>
    /// <returns>Its folder.</returns>
    public string AddEnclave(string name, string publishes, string reads, string authority = "ca")
    {
        if (!File.Exists(At($"{authority}.pem")))
            MakeAuthority(authority);
        var enclave = Path.Combine(Folder, "enclaves", name);
        Directory.CreateDirectory(enclave);
        File.Copy(At($"{authority}.pem"), Path.Combine(enclave, "identity_ca.cert.pem"));
        File.Copy(At($"{authority}.pem"), Path.Combine(enclave, "permissions_ca.cert.pem"));
        OpenSsl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", Path.Combine(enclave, "key.pem"));
        OpenSsl("req", "-new", "-key", Path.Combine(enclave, "key.pem"), "-subj", $"/CN={name}", "-out", At("csr"));
        OpenSsl("x509", "-req", "-in", At("csr"), "-CA", At($"{authority}.pem"), "-CAkey", At($"{authority}.key"),
            "-CAcreateserial", "-days", "2", "-out", Path.Combine(enclave, "cert.pem"));
        Sign(Governance, authority, Path.Combine(enclave, "governance.p7s"));
        Sign(Permissions(name, publishes, reads), authority, Path.Combine(enclave, "permissions.p7s"));
        return enclave;
    }

    private string Governance => $"""
        <dds><domain_access_rules><domain_rule>
          {_domains}
          <allow_unauthenticated_participants>false</allow_unauthenticated_participants>
          <enable_join_access_control>true</enable_join_access_control>
          <discovery_protection_kind>ENCRYPT</discovery_protection_kind>
          <liveliness_protection_kind>ENCRYPT</liveliness_protection_kind>
          <rtps_protection_kind>SIGN</rtps_protection_kind>
          <topic_access_rules><topic_rule>
            <topic_expression>*</topic_expression>
            <enable_discovery_protection>true</enable_discovery_protection>
            <enable_liveliness_protection>true</enable_liveliness_protection>
            <enable_read_access_control>true</enable_read_access_control>
            <enable_write_access_control>true</enable_write_access_control>
            <metadata_protection_kind>ENCRYPT</metadata_protection_kind>
            <data_protection_kind>ENCRYPT</data_protection_kind>
          </topic_rule></topic_access_rules>
        </domain_rule></domain_access_rules></dds>
        """;

    private string Permissions(string name, string publishes, string reads) => $"""
        <dds><permissions><grant name="{name}">
          <subject_name>CN={name}</subject_name>
          <validity><not_before>2020-01-01T00:00:00</not_before><not_after>2120-01-01T00:00:00</not_after></validity>
          <allow_rule>
            {_domains}
            <publish><topics><topic>ros_discovery_info</topic><topic>{publishes}</topic></topics></publish>
            <subscribe><topics><topic>ros_discovery_info</topic><topic>{reads}</topic></topics></subscribe>
          </allow_rule>
          <default>DENY</default>
        </grant></permissions></dds>
        """;

    private void MakeAuthority(string name)
    {
        OpenSsl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", At($"{name}.key"));
        OpenSsl("req", "-x509", "-new", "-key", At($"{name}.key"), "-subj", $"/CN={name}", "-days", "2",
            "-out", At($"{name}.pem"));
    }

    private void Sign(string text, string authority, string into)
    {
        File.WriteAllText(At("text"), text);
        OpenSsl("smime", "-sign", "-text", "-in", At("text"), "-out", into,
            "-signer", At($"{authority}.pem"), "-inkey", At($"{authority}.key"));
    }

    private string At(string file) => Path.Combine(Folder, file);

    private static void OpenSsl(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("openssl", arguments) { RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero, error);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("openssl is not here");
        }
    }
}
