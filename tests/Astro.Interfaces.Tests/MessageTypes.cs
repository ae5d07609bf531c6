using System.Reflection;
using Astro.Messages.Astro;
using Astro.Messages.StdMsgs;

namespace Astro.Interfaces.Tests;

/// <summary>Every generated message class, of both assemblies.</summary>
internal static class MessageTypes
{
    public static IEnumerable<Type> All { get; } =
    [
        .. new[] { typeof(Header).Assembly, typeof(Face).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Namespace!.StartsWith("Astro.Messages.") && !type.IsAbstract),
    ];

    public static string RosName(Type type) =>
        (string)type.GetProperty("TypeName", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>Calls a test's private generic method for a message class.</summary>
    public static object? Call(object test, string method, Type type, params object[] arguments) => test.GetType()
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!
        .MakeGenericMethod(type)
        .Invoke(test, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
