using System.CommandLine;
using System.Globalization;
using Astro.App.Introspection;
using Astro.Ros;

namespace Astro.App.Commands;

/// <summary><c>astro topic list|info|echo|hz|pub</c>.</summary>
internal static class TopicCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "the topic" };

    private static readonly Option<bool> Verbose = new("--verbose", "-v")
    {
        Description = "show node, type hash and quality of service of each publisher and subscription",
    };

    private static readonly Option<bool> Once = new("--once") { Description = "end after the first message" };

    private static readonly Option<int?> Count = new("--count")
    {
        Description = "end after so many messages",
        HelpName = "N",
        CustomParser = result => (int?)Whole(result, least: 1),
    };

    private static readonly Option<int> Window = new("--window", "-w")
    {
        Description = "how many messages to measure over (default: 10000)",
        HelpName = "N",
        DefaultValueFactory = _ => 10_000,
        CustomParser = result => Whole(result, least: 2),
    };

    private static readonly Argument<string> Type = new("TYPE")
    {
        Description = "the message's type, as std_msgs/msg/String",
    };

    private static readonly Argument<string> Message = new("YAML")
    {
        Description = "the message as YAML or JSON, absent fields keep their defaults",
        DefaultValueFactory = _ => "{}",
    };

    private static readonly Option<bool> PublishOnce = new("--once", "-1")
    {
        Description = "publish one message, as soon as there is a subscription (a best-effort one may miss it)",
    };

    private static readonly Option<double> Rate = new("--rate", "-r")
    {
        Description = "how many messages a second (default: 1)",
        HelpName = "HZ",
        DefaultValueFactory = _ => 1,
        CustomParser = result => OptionText.Read(result, "a number of messages a second, 0.001 to 10000",
            (string text, out double rate) => double.TryParse(text, CultureInfo.InvariantCulture, out rate)
                && rate is >= 0.001 and <= 10_000),
    };

    public static Command Create(RosArguments arguments)
    {
        var list = new Command("list", "List the topics.")
        {
            GraphOptions.ShowTypes, GraphOptions.IncludeHidden, GraphOptions.SpinTime,
        };
        list.Set(arguments, parsed => async session =>
        {
            var view = await session.SettleAsync(parsed.Of(GraphOptions.SpinTime));
            new NameList(parsed.GetValue(GraphOptions.ShowTypes), parsed.GetValue(GraphOptions.IncludeHidden))
                .Write(view.Topics, Console.Out);
            return ExitCode.Success;
        });
        var info = new Command("info", "Show type and ends of a topic.")
        {
            Name, Verbose, GraphOptions.SpinTime, GraphOptions.Timeout,
        };
        info.Set(arguments, parsed => async session =>
        {
            var topic = session.Resolve(parsed.GetRequiredValue(Name));
            await session.SettleAsync(parsed.Of(GraphOptions.SpinTime));
            var view = await session.FindAsync(
                $"topic {topic}", view => view.Topics.Any(one => one.Name == topic), parsed.Of(GraphOptions.Timeout));
            TopicInfo.Write(view, topic, parsed.GetValue(Verbose), Console.Out);
            return ExitCode.Success;
        });
        var echo = new Command("echo", "Write what comes on a topic: a line of JSON for each message.")
        {
            Name, Once, Count, GraphOptions.Timeout,
        };
        echo.Set(arguments, parsed => session => TopicRuns.EchoAsync(
            session, parsed.GetRequiredValue(Name),
            parsed.GetValue(Once) ? 1 : parsed.GetValue(Count), parsed.Of(GraphOptions.Timeout)));
        var hz = new Command("hz", "Measure how often messages come on a topic, of whatever type.")
        {
            Name, Window, GraphOptions.Timeout,
        };
        hz.Set(arguments, parsed => session => TopicRuns.MeasureAsync(
            session, parsed.GetRequiredValue(Name), parsed.GetValue(Window), parsed.Of(GraphOptions.Timeout)));
        var pub = new Command("pub", "Publish a message on a topic, again and again until Ctrl-C.")
        {
            Name, Type, Message, PublishOnce, Rate, GraphOptions.Timeout,
        };
        pub.Set(arguments, parsed =>
        {
            var run = new PublishRun(parsed.GetRequiredValue(Type), parsed.GetRequiredValue(Message));
            var name = parsed.GetRequiredValue(Name);
            return session => parsed.GetValue(PublishOnce)
                ? run.OnceAsync(session, name, parsed.Of(GraphOptions.Timeout))
                : run.RepeatAsync(session, name, parsed.GetRequiredValue(Rate));
        });
        return new Command("topic", "Look at and publish on the topics of a ROS 2 network." + GraphOptions.Usage)
        {
            list, info, echo, hz, pub,
        };
    }

    private static int Whole(System.CommandLine.Parsing.ArgumentResult result, int least) =>
        OptionText.Read(result, $"a number from {least} on", (string text, out int number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least);
}
