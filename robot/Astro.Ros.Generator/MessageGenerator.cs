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
/// are emitted. With <c>RosForm</c> set to <c>mappings</c>, what is emitted is not the classes but how they cross to
/// those that Rcl.NET's generator makes of the same files.
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
        var isMapping = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            Property(options, "RosForm") == "mappings");
        context.RegisterSourceOutput(resolved.Combine(isMapping), Emit);
        RegisterTable(context, resolved.Combine(isMapping));
        context.RegisterSourceOutput(definitions.Combine(packages), ReportUnknownPackages);
    }

    private static void RegisterTable(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<(ResolvedInterface Definition, bool IsMapping)> resolved)
    {
        // Of names only, so that a change to a field leaves the tables alone.
        var sound = resolved.Where(static item => item.Definition.Problems.Count == 0);
        var classes = sound.Where(static item => !item.IsMapping)
            .Select(static (item, _) => TableEntry.Of(item.Definition))
            .Collect()
            .Select(static (entries, _) => new EquatableList<TableEntry>(entries));
        var assembly = context.CompilationProvider.Select(
            static (compilation, _) => compilation.AssemblyName ?? "Messages");
        context.RegisterSourceOutput(classes.Combine(assembly), EmitTable);
        var mappings = sound.Where(static item => item.IsMapping)
            .Select(static (item, _) => MappingEntry.Of(item.Definition))
            .Collect()
            .Select(static (entries, _) => new EquatableList<MappingEntry>(entries));
        context.RegisterSourceOutput(mappings, EmitMappingTable);
    }

    private static string Property(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : "";

    private static EquatableList<string> Packages(AnalyzerConfigOptionsProvider options) => new(
        Property(options, "RosPackages")
            .Split([','], StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim()));

    private static void Emit(
        SourceProductionContext context, (ResolvedInterface Definition, bool IsMapping) resolved)
    {
        var (definition, isMapping) = resolved;
        foreach (var problem in definition.Problems)
            context.ReportDiagnostic(problem.ToDiagnostic());
        if (definition.Problems.Count > 0)
            return;
        if (isMapping)
            context.AddSource(MappingEmitter.FileName(definition), MappingEmitter.Emit(definition));
        else
            context.AddSource(InterfaceEmitter.FileName(definition), InterfaceEmitter.Emit(definition));
    }

    private static void EmitMappingTable(SourceProductionContext context, EquatableList<MappingEntry> entries)
    {
        if (entries.Count > 0)
            context.AddSource(MappingTableEmitter.FileName, MappingTableEmitter.Emit(entries));
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
