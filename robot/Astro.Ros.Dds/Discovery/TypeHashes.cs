using System.Buffers;

namespace Astro.Ros.Dds;

/// <summary>
/// ROS 2's hashes of types in endpoints' user data, where rmw_cyclonedds and rmw_fastrtps have them from Iron on: of a
/// topic's type, of a service's type of requests, or of replies.
/// </summary>
internal static class TypeHashes
{
    private const string Key = "typehash=";

    /// <summary>Version 1 of ROS 2's hashes, and the only one.</summary>
    private const string Prefix = "RIHS01_";

    private const int Digits = 64;

    // Of an endpoint with no user data at all, every node and tool on rmw_cyclonedds logs a warning.
    private const string Unknown = "origin=astro;";

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The pair for an endpoint's user data.</summary>
    /// <param name="typeHash">Empty where it is not known.</param>
    public static string ToUserData(string typeHash) => typeHash.Length > 0 ? $"{Key}{typeHash};" : Unknown;

    /// <summary>The hash in an endpoint's user data; empty where there is none that can be read.</summary>
    public static string Of(string userData)
    {
        var hash = userData.Split(';')
            .FirstOrDefault(static pair => pair.StartsWith(Key, StringComparison.Ordinal), Key)[Key.Length..];
        return hash.StartsWith(Prefix, StringComparison.Ordinal) && hash.Length == Prefix.Length + Digits
            && !hash.AsSpan(Prefix.Length).ContainsAnyExcept(Hexadecimal) ? hash : "";
    }
}
