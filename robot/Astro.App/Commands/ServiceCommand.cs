using System.CommandLine;
using Astro.App.Introspection;
using Astro.Ros;

namespace Astro.App.Commands;

/// <summary><c>astro service list|call</c>.</summary>
internal static class ServiceCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "the service" };
    private static readonly Argument<string[]> Request = GraphOptions.Message("request");

    public static Command Create(RosArguments arguments)
    {
        var list = new Command("list", "List the services.")
        {
            GraphOptions.ShowTypes, GraphOptions.IncludeHidden, GraphOptions.SpinTime,
        };
        list.Set(arguments, parsed => async session =>
        {
            var view = await session.SettleAsync(parsed.Of(GraphOptions.SpinTime));
            new NameList(parsed.GetValue(GraphOptions.ShowTypes), parsed.GetValue(GraphOptions.IncludeHidden))
                .Write(view.Services, Console.Out);
            return ExitCode.Success;
        });
        var call = new Command("call", "Call a service and write its response as a line of JSON.")
        {
            Name, Request, GraphOptions.Timeout,
        };
        call.Set(arguments, parsed =>
        {
            var run = new ServiceRun(Introspection.Request.Parse(parsed.GetRequiredValue(Request)));
            return session => run.RunAsync(session, parsed.GetRequiredValue(Name), parsed.Of(GraphOptions.Timeout));
        });
        return new Command("service", "List and call services of a ROS 2 network." + GraphOptions.Usage) { list, call };
    }
}
