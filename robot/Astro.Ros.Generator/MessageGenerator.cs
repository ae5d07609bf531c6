using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Astro.Ros.Generator;

/// <summary>
/// Turns the <c>.msg</c>, <c>.srv</c> and <c>.action</c> files among a project's additional files into C# classes.
/// </summary>
/// <remarks>
/// The build property <c>RosPackages</c> names the packages to emit, separated by commas; the others are read for the
/// types that fields refer to, and are expected in a referenced assembly. Problems are reported for the packages that
/// are emitted.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class MessageGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var definitions = context.AdditionalTextsProvider
            .Where(static file => DefinitionParser.IsDefinition(file.Path))
            .Select(static (file, cancel) => DefinitionParser.Parse(file.Path, file.GetText(cancel)?.ToString() ?? ""))
            .Collect();
        var packages = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Packages(options));
        var resolved = definitions.Combine(packages)
            .SelectMany(static (input, _) => Resolver.Resolve(input.Left, input.Right));
        context.RegisterSourceOutput(resolved, Emit);
        // Of names only, so that a change to a field leaves the table alone.
        var table = resolved.Where(static definition => definition.Problems.Count == 0)
            .Select(static (definition, _) => TableEntry.Of(definition))
            .Collect()
            .Select(static (entries, _) => new EquatableList<TableEntry>(entries));
        var assembly = context.CompilationProvider.Select(
            static (compilation, _) => compilation.AssemblyName ?? "Messages");
        context.RegisterSourceOutput(table.Combine(assembly), EmitTable);
        context.RegisterSourceOutput(definitions.Combine(packages), ReportUnknownPackages);
    }

    private static EquatableList<string> Packages(AnalyzerConfigOptionsProvider options) =>
        new(options.GlobalOptions.TryGetValue("build_property.RosPackages", out var names)
            ? names.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim())
            : []);

    private static void Emit(SourceProductionContext context, ResolvedInterface definition)
    {
        foreach (var problem in definition.Problems)
            context.ReportDiagnostic(problem.ToDiagnostic());
        if (definition.Problems.Count == 0)
            context.AddSource(InterfaceEmitter.FileName(definition), InterfaceEmitter.Emit(definition));
    }

    private static void EmitTable(
        SourceProductionContext context, (EquatableList<TableEntry> Entries, string Assembly) table)
    {
        if (table.Entries.Count > 0)
            context.AddSource(TypeTableEmitter.FileName, TypeTableEmitter.Emit(table.Assembly, table.Entries));
    }

    private static void ReportUnknownPackages(
        SourceProductionContext context, (ImmutableArray<InterfaceDefinition> Left, EquatableList<string> Right) input)
    {
        var defined = new HashSet<string>(input.Left.Select(definition => definition.Package));
        foreach (var package in input.Right.Where(package => !defined.Contains(package)))
        {
            var problem = new Problem(ProblemKind.UnknownPackage, "", 0, $"no definitions of the package '{package}'");
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }
}
