using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Astro.Ros.Generator.Tests;

/// <summary>The table from names to classes that comes with the classes.</summary>
public sealed class TypeTableTests
{
    private static readonly (string, string)[] Files =
    [
        ("/x/demo/srv/Ask.srv", "string question\n---\nint32 code"),
        ("/x/demo/action/Go.action", "int32 goal\n---\n---\nfloat32 left"),
        ("/x/demo/msg/B.msg", "int32 y"),
        ("/x/demo/msg/A.msg", "int32 x"),
        ("/x/builtin_interfaces/msg/Time.msg", "int32 sec\nuint32 nanosec"),
    ];

    [Test]
    public void EveryTypeHasAnEntry() => Assert.That(
        new GeneratorRun("demo", Files).Source("KnownTypes.g.cs").Replace("global::Astro.Messages.", ""), Does.EndWith(
            """
            public static TypeTable All { get; } = new(
                    [
                        new MessageCodec<Demo.A>(),
                        new MessageCodec<Demo.B>(),
                    ],
                    [
                        new ServiceCodec<Demo.Ask.Request, Demo.Ask.Response>(Demo.Ask.Type),
                    ],
                    [
                        new ActionCodec<Demo.Go.Goal, Demo.Go.Result, Demo.Go.Feedback>(Demo.Go.Type),
                    ]);
            }

            """));

    [Test]
    public void ItIsCompiledWithTheClassesIntoTheAssemblysNamespace()
    {
        var generated = new GeneratorRun("demo,builtin_interfaces", Files).Load();
        var table = (TypeTable)generated.GetType("Generated.KnownTypes", throwOnError: true)!
            .GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        Assert.That(table.FindMessage("demo/msg/A"), Is.Not.Null);
        Assert.That(table.FindMessage("demo/srv/Ask_Response"), Is.Not.Null);
        Assert.That(table.FindService("demo/srv/Ask")!.Request.TypeName, Is.EqualTo("demo/srv/Ask_Request"));
        Assert.That(table.FindAction("demo/action/Go")!.Feedback.TypeName, Is.EqualTo("demo/action/Go_Feedback"));
        Assert.That(table.FindMessage("builtin_interfaces/msg/Time"), Is.Null, "which C# has as a value");
    }

    [Test]
    public void AFieldThatChangesLeavesItAlone()
    {
        var run = new GeneratorRun("demo", Files);
        run.Change("/x/demo/msg/B.msg", "int32 z");
        var changed = run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs)
            .Where(output => output.Reason == IncrementalStepRunReason.Modified);
        Assert.That(changed.Count(), Is.EqualTo(1));
        run.Change("/x/demo/msg/A.msg", "an error");
        Assert.That(run.Source("KnownTypes.g.cs"), Does.Not.Contain("Demo.A>").And.Contain("Demo.B>"));
    }

    [Test]
    public void WithoutTypesThereIsNone() => Assert.That(
        new GeneratorRun("", Files).Result.GeneratedSources, Is.Empty);
}
