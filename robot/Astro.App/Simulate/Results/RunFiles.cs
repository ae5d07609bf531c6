namespace Astro.App.Simulate;

/// <summary>The files of a run, all beside the results.</summary>
/// <param name="Results">One row an episode, CSV.</param>
internal sealed record RunFiles(string Results)
{
    /// <summary>The arguments that the results are of, JSON.</summary>
    public string Arguments => Path.ChangeExtension(Results, ".run.json");

    /// <summary>The paths of robot and people, one JSON object a line.</summary>
    public string Trails => Path.ChangeExtension(Results, ".paths.jsonl");

    /// <summary>The page with pictures.</summary>
    public string Page => Path.ChangeExtension(Results, ".html");

    /// <summary>How long each episode took on this machine, CSV.</summary>
    public string Timing => Path.Combine(Path.GetDirectoryName(Results) ?? "", "timing.csv");
}
