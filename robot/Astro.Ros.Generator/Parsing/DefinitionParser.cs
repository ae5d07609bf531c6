namespace Astro.Ros.Generator;

/// <summary>Reads a <c>.msg</c>, <c>.srv</c> or <c>.action</c> file.</summary>
/// <remarks>
/// The file lies at <c>package/msg/Name.msg</c>, which names its type; sections are divided by <c>---</c>. A problem
/// costs the line that it is on, so that one pass finds them all.
/// </remarks>
internal static class DefinitionParser
{
    private static readonly Dictionary<string, (InterfaceKind Kind, int Sections)> Kinds = new()
    {
        ["msg"] = (InterfaceKind.Message, 1),
        ["srv"] = (InterfaceKind.Service, 2),
        ["action"] = (InterfaceKind.Action, 3),
    };

    public static bool IsDefinition(string path) => Kinds.ContainsKey(Extension(path));

    public static InterfaceDefinition Parse(string path, string text)
    {
        var problems = new List<Problem>();
        var (kind, sectionCount) = Kinds[Extension(path)];
        var folders = path.Replace('\\', '/').Split('/');
        var name = Path.GetFileNameWithoutExtension(path);
        var package = folders.Length >= 3 ? folders[folders.Length - 3] : "";
        if (folders.Length < 3 || folders[folders.Length - 2] != Extension(path))
            Report(ProblemKind.Location, $"expected the file at PACKAGE/{Extension(path)}/{Path.GetFileName(path)}");
        else if (!RosNames.IsPackage(package))
            Report(ProblemKind.Name, $"expected a package's name as in sensor_msgs, found '{package}'");
        if (!RosNames.IsType(name))
            Report(ProblemKind.Name, $"expected a type's name as in LaserScan, found '{name}'");

        var sections = ParseSections(path, text, problems);
        if (sections.Count != sectionCount)
            Report(ProblemKind.Sections, $"expected {sectionCount} sections divided by ---, found {sections.Count}");
        return new(path, package, kind, name, new(sections), new(problems));

        void Report(ProblemKind problem, string detail) => problems.Add(new(problem, path, 0, detail));
    }

    private static List<Section> ParseSections(string path, string text, List<Problem> problems)
    {
        var sections = new List<Section>();
        var section = new SectionParser(path, problems);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() != "---")
            {
                section.Add(lines[i], i);
                continue;
            }
            sections.Add(section.Finish());
            section = new SectionParser(path, problems);
        }
        sections.Add(section.Finish());
        return sections;
    }

    private static string Extension(string path) => Path.GetExtension(path).TrimStart('.');
}
