using Astro.Messages.RclInterfaces;

namespace Astro.Ros.Tests.Logging;

internal sealed class LoggerTests : GraphFixture
{
    private static readonly QosProfile Latched = new(1000, Reliability.Reliable, Durability.TransientLocal);

    [Test]
    public void A_line_is_as_ROS_2_writes_it()
    {
        var lines = new List<string>();
        Graph.Logged += entry => lines.Add(entry.ToString());
        A.CreateTimer(S(2.5), () => A.Logger.Warn("the lamp\nis out"));
        Graph.Step();
        Assert.That(lines, Is.EqualTo(new[] { "[WARN] [2.500000000] [a]: the lamp is out" }));
    }

    [Test]
    public void Who_joins_late_reads_on_rosout_what_was_said_before()
    {
        A.Logger.Info("one");
        A.Logger.Error("two");
        var heard = new List<Log>();
        B.CreateSubscription<Log>("/rosout", heard.Add, Latched);
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(heard.Select(log => log.Msg), Is.EqualTo(new[] { "one", "two" }));
            Assert.That(heard.Select(log => log.Level), Is.EqualTo(new[] { Log.Info, Log.Error }));
            Assert.That(heard.Select(log => log.Name), Is.All.EqualTo("a"));
            Assert.That(heard[0].File, Is.EqualTo("LoggerTests.cs"), "and no path");
            Assert.That(heard[0].Function, Is.EqualTo(nameof(Who_joins_late_reads_on_rosout_what_was_said_before)));
            Assert.That(heard[1].Line, Is.EqualTo(heard[0].Line + 1));
        }
    }

    [Test]
    public void A_level_is_for_all_loggers_or_for_one()
    {
        var arguments = RosArguments.Parse(
            ["--ros-args", "--log-level", "error", "--log-level", "robot1.eyes:=debug"]);
        var options = arguments.NodeOptions with { Namespace = "/robot1" };
        var heard = new List<string>();
        Graph.Logged += entry => heard.Add($"{entry.Logger} {entry.Text}");
        foreach (var name in (string[])["eyes", "wheels"])
        {
            var logger = Graph.CreateNode(name, options).Logger;
            logger.Debug("looks");
            logger.Warn("hesitates");
            logger.Fatal("falls");
        }
        Assert.That(heard, Is.EqualTo(new[]
        {
            "robot1.eyes looks", "robot1.eyes hesitates", "robot1.eyes falls", "robot1.wheels falls",
        }));
    }
}
