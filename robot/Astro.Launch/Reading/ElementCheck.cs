namespace Astro.Launch;

/// <summary>Checks a launch file's elements and attributes by their rules before any counts, so that a mistake in a
/// branch that is not taken is found too.</summary>
internal static class ElementCheck
{
    private static readonly string[] Conditions = ["if", "unless"];

    private static readonly IReadOnlyDictionary<string, ElementRule> None = new Dictionary<string, ElementRule>();

    /// <summary>Checks a whole file.</summary>
    /// <exception cref="LaunchFormatException">Something is unknown, missing or malformed.</exception>
    public static void Check(LaunchElement root) => Check(root, ElementTable.Launch);

    private static void Check(LaunchElement element, ElementRule rule)
    {
        string[] known = [.. rule.Required, .. rule.Optional, .. rule.Run is null ? [] : Conditions];
        foreach (var attribute in element.Attributes)
        {
            if (!known.Contains(attribute))
                throw Unknown(element, attribute, known);
            if (!rule.Plain.Contains(attribute) && element.Template(attribute) is { } template)
                element.Within(attribute, () => CheckSubstitutions(template));
        }
        if (rule.Required.FirstOrDefault(attribute => !element.Has(attribute)) is { } missing)
            throw element.Wrong($"expected an attribute '{missing}'");
        if (Conditions.All(element.Has))
            throw element.Wrong("expected 'if' or 'unless', not both");
        foreach (var child in element.Children)
            Check(child, FindRule(child, element, rule));
    }

    private static bool CheckSubstitutions(Template template)
    {
        SubstitutionTable.Check(template);
        return true;
    }

    private static LaunchFormatException Unknown(LaunchElement element, string attribute, string[] known) =>
        (element.Name, attribute) == ("executable", "args")
            ? element.Wrong(attribute, "ROS 2 has no such attribute; arguments stand in 'cmd'")
            : element.Wrong(attribute, "there is no such attribute"
                + (Spelling.Suggest(attribute, known) is { Length: > 0 } near
                    ? near
                    : $"; known are: {Spelling.List(known)}"));

    private static ElementRule FindRule(LaunchElement child, LaunchElement parent, ElementRule rule)
    {
        if (rule.Parts.TryGetValue(child.Name, out var part))
            return part;
        var actions = rule.HasActions ? ElementTable.Actions : None;
        if (actions.TryGetValue(child.Name, out var action))
            return action;
        if (rule.HasActions && ElementTable.Refused.TryGetValue(child.Name, out var reason))
            throw child.Wrong($"not supported: {reason}");
        string[] known = [.. rule.Parts.Keys, .. actions.Keys];
        throw child.Wrong($"<{parent.Name}> has no such element"
            + (Spelling.Suggest(child.Name, known) is { Length: > 0 } near
                ? near
                : $"; known are: {Spelling.List(known)}"));
    }
}
