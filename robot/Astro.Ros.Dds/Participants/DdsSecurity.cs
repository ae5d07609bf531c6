namespace Astro.Ros.Dds;

/// <summary>
/// The enclave of an SROS 2 keystore: what a participant proves by that it may be on the network, and what it may do
/// there. Sources: <see href="https://design.ros2.org/articles/ros2_dds_security.html"/>,
/// <see href="https://design.ros2.org/articles/ros2_security_enclaves.html"/>.
/// </summary>
/// <param name="Folder">The enclave's, with its certificates, key, governance and permissions.</param>
public sealed record DdsSecurity(string Folder)
{
    private const string Enable = "ROS_SECURITY_ENABLE";
    private const string Strategy = "ROS_SECURITY_STRATEGY";
    private const string Keystore = "ROS_SECURITY_KEYSTORE";
    private const string Override = "ROS_SECURITY_ENCLAVE_OVERRIDE";
    private const string Revoked = "crl.pem";

    // As rmw_cyclonedds hands them to Cyclone DDS.
    private static readonly (string Property, string File)[] Required =
    [
        ("dds.sec.auth.identity_ca", "identity_ca.cert.pem"),
        ("dds.sec.auth.identity_certificate", "cert.pem"),
        ("dds.sec.auth.private_key", "key.pem"),
        ("dds.sec.access.permissions_ca", "permissions_ca.cert.pem"),
        ("dds.sec.access.governance", "governance.p7s"),
        ("dds.sec.access.permissions", "permissions.p7s"),
    ];

    private static readonly (string Part, string Library, string Name)[] Plugins =
    [
        ("auth", "dds_security_auth", "authentication"),
        ("crypto", "dds_security_crypto", "crypto"),
        ("access", "dds_security_ac", "access_control"),
    ];

    /// <summary>
    /// Reads <c>ROS_SECURITY_ENABLE</c>, <c>ROS_SECURITY_STRATEGY</c>, <c>ROS_SECURITY_KEYSTORE</c> and
    /// <c>ROS_SECURITY_ENCLAVE_OVERRIDE</c>.
    /// </summary>
    /// <param name="variable">Looks a variable up; null when it is not set.</param>
    /// <param name="enclave">The absolute name that <c>--enclave</c> gave.</param>
    /// <param name="whyNot">Why security was asked for and is left out all the same, which any strategy but
    /// <c>Enforce</c> allows; null otherwise.</param>
    /// <returns>Null where the network is to be joined without security.</returns>
    /// <exception cref="FormatException">A variable, which is named, has a value that it cannot have; or security is
    /// enforced and the keystore lacks something, which is named.</exception>
    public static DdsSecurity? FromEnvironment(
        Func<string, string?> variable, string enclave, out string? whyNot)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(enclave);
        whyNot = null;
        if (!ReadChoice(variable, Enable, "true", "false"))
            return null;
        var isEnforced = ReadChoice(variable, Strategy, "Enforce", "Permissive");
        var name = variable(Override) is { Length: > 0 } other ? other : enclave;
        if (!name.StartsWith('/'))
            throw new FormatException($"--enclave: expected a name that starts with a slash, found \"{name}\"");
        var keystore = variable(Keystore) ?? "";
        var folder = Path.Join(keystore, "enclaves", name.Trim('/'));
        whyNot = keystore.Length == 0
            ? $"{Keystore}: expected a folder because {Enable} is true, found nothing"
            : Required.FirstOrDefault(required => !File.Exists(Path.Join(folder, required.File))).File is { } missing
                ? $"{Keystore}: enclave {name} has no {missing} in {folder}"
                : null;
        if (whyNot is null)
            return new DdsSecurity(Path.GetFullPath(folder));
        return isEnforced ? throw new FormatException(whyNot) : null;
    }

    /// <summary>What the participant is made with (DDS Security 1.1, 8.4.2.9 and after, and Cyclone's own).</summary>
    /// <param name="library">Finds one of Cyclone's security libraries by its name.</param>
    internal IEnumerable<(string Name, string Value)> Properties(Func<string, string> library)
    {
        foreach (var (property, file) in Required)
            yield return (property, $"file:{Path.Join(Folder, file)}");
        foreach (var (part, file, name) in Plugins)
        {
            yield return ($"dds.sec.{part}.library.path", library(file));
            yield return ($"dds.sec.{part}.library.init", $"init_{name}");
            yield return ($"dds.sec.{part}.library.finalize", $"finalize_{name}");
        }
        var revoked = Path.Join(Folder, Revoked);
        if (File.Exists(revoked))
            yield return ("org.eclipse.cyclonedds.sec.auth.crl", $"file:{revoked}");
    }

    // ROS 2 takes every other value for the second, and a misspelt one turns the protection off without a word.
    private static bool ReadChoice(Func<string, string?> variable, string name, string yes, string no)
    {
        var value = variable(name) ?? "";
        return value == yes || (value.Length == 0 || value == no
            ? false
            : throw new FormatException($"{name}: expected {yes} or {no}, found \"{value}\""));
    }
}
