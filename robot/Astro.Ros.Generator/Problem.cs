using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Astro.Ros.Generator;

/// <summary>What is wrong with a definition, and where.</summary>
/// <param name="Kind">Which rule is broken.</param>
/// <param name="Path">The file, or empty where no file is at fault.</param>
/// <param name="Line">Counted from 0.</param>
/// <param name="Detail">What was found and what was expected.</param>
internal sealed record Problem(ProblemKind Kind, string Path, int Line, string Detail)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor(Kind), Place(), Detail);

    private Location Place()
    {
        var start = new LinePosition(Line, 0);
        return Path.Length == 0 ? Location.None
            : Location.Create(Path, default, new LinePositionSpan(start, start));
    }

    private static DiagnosticDescriptor Descriptor(ProblemKind kind) => new(
        $"ASTRO{(int)kind:000}", "ROS interface definition", "{0}", "Astro.Ros", DiagnosticSeverity.Error, true);
}

/// <summary>The rules for definitions; the numbers are those of the diagnostics.</summary>
internal enum ProblemKind
{
    /// <summary>A line is neither a field nor a constant.</summary>
    Syntax = 1,

    /// <summary>A package, type, field or constant has a name that ROS 2 does not allow.</summary>
    Name = 2,

    /// <summary>A constant or default does not fit its type.</summary>
    Value = 3,

    /// <summary>A field's type is not defined.</summary>
    UnknownType = 4,

    /// <summary>Two members have the same name, in the definition or in C#.</summary>
    DuplicateMember = 5,

    /// <summary>A type contains itself.</summary>
    Recursion = 6,

    /// <summary>A service has not two sections, or an action not three.</summary>
    Sections = 7,

    /// <summary>A file does not lie where its package and kind say.</summary>
    Location = 8,

    /// <summary>A size or bound is out of range, or on a type that has none.</summary>
    Bound = 9,

    /// <summary>Two files define the same type.</summary>
    DuplicateType = 10,

    /// <summary>A package is to be emitted and has no definitions.</summary>
    UnknownPackage = 11,
}
