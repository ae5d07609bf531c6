using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Astro.Ros.Generator.Tests;

/// <summary>The generator, run by a compiler on definitions given as text.</summary>
internal sealed class GeneratorRun
{
    /// <summary>What every project reads beside its own.</summary>
    private static readonly (string Path, string Text)[] Base =
    [
        ("/x/builtin_interfaces/msg/Duration.msg", "int32 sec\nuint32 nanosec"),
        ("/x/builtin_interfaces/msg/Time.msg", "int32 sec\nuint32 nanosec"),
        ("/x/unique_identifier_msgs/msg/UUID.msg", "uint8[16] uuid"),
    ];

    private GeneratorDriver _driver;
    private readonly Compilation _input;
    private readonly List<Definition> _files;

    public GeneratorRun(string packages, params (string Path, string Text)[] files)
        : this("", packages, [.. Base, .. files])
    {
    }

    private GeneratorRun(string form, string packages, (string Path, string Text)[] files)
    {
        _files = [.. files.Select(file => new Definition(file.Path, file.Text))];
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        _input = CSharpCompilation.Create(
            "Generated", [],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error));
        _driver = CSharpGeneratorDriver.Create(
            [new MessageGenerator().AsSourceGenerator()], _files,
            CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.Diagnose),
            new Options(packages, form), new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));
        Run();
    }

    /// <summary>Emits mappings in place of classes; they compile only beside what Rcl.NET generates.</summary>
    public static GeneratorRun Mappings(string packages, params (string Path, string Text)[] files) =>
        new("mappings", packages, [.. Base, .. files]);

    /// <summary>With no definitions but these.</summary>
    public static GeneratorRun Alone(string packages, params (string Path, string Text)[] files) =>
        new("", packages, files);

    public Compilation Output { get; private set; } = null!;

    public ImmutableArray<Diagnostic> Problems { get; private set; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public string Source(string fileName) =>
        Result.GeneratedSources.Single(source => source.HintName == fileName).SourceText.ToString();

    public void Change(string path, string text)
    {
        var old = _files.Single(file => file.Path == path);
        _driver = _driver.ReplaceAdditionalText(old, new Definition(path, text));
        Run();
    }

    /// <summary>The generated classes, compiled with every warning an error and loaded.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var result = Output.Emit(image);
        Assert.That(result.Diagnostics.Select(error => error.ToString()), Is.Empty);
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_input, out var output, out var problems);
        (Output, Problems) = (output, problems);
    }

    private sealed class Definition(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellation = default) => SourceText.From(text);
    }

    private sealed class Options(string packages, string form) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Global(packages, form);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText file) => GlobalOptions;

        private sealed class Global(string packages, string form) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_property.RosPackages" => packages,
                    "build_property.RosForm" => form,
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}
