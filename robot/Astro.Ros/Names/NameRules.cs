namespace Astro.Ros;

/// <summary>
/// What ROS 2 allows in the names of nodes, namespaces, topics and services (the rules of its rmw layer).
/// </summary>
internal static class NameRules
{
    private const int MaxNodeName = 255;

    // What is left of DDS's 255 characters after ROS 2's own prefixes.
    private const int MaxTopicName = 247;

    /// <summary>Returns why <paramref name="name"/> cannot name a node, or null.</summary>
    public static string? WhyBadNodeName(string name) => name.Length switch
    {
        0 => "it is empty",
        > MaxNodeName => $"it is longer than {MaxNodeName} characters",
        _ => WhyBadToken(name),
    };

    /// <summary>Returns why <paramref name="name"/> is no absolute topic or service name, or null.</summary>
    public static string? WhyBadFullName(string name)
    {
        if (!name.StartsWith('/'))
            return "it does not start with a slash";
        if (name.Length > MaxTopicName)
            return $"it is longer than {MaxTopicName} characters";
        if (name.EndsWith('/'))
            return "it ends with a slash";
        if (name.Contains("//"))
            return "it has two slashes in a row";
        foreach (var token in name[1..].Split('/'))
        {
            if (WhyBadToken(token) is { } reason)
                return reason;
        }
        return null;
    }

    /// <summary>Returns why <paramref name="name"/> is no absolute namespace, or null.</summary>
    public static string? WhyBadNamespace(string name) => name == "/" ? null : WhyBadFullName(name);

    private static string? WhyBadToken(string token)
    {
        if (char.IsAsciiDigit(token[0]))
            return $"\"{token}\" starts with a digit";
        foreach (var character in token)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
                return $"'{character}' is not a letter, digit or underscore";
        }
        return null;
    }
}
