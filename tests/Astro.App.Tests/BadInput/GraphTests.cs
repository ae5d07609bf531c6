namespace Astro.App.Tests.BadInput;

/// <summary><c>astro topic</c>, <c>node</c>, <c>lifecycle</c>, <c>service</c> and <c>action</c> with arguments that
/// cannot be.</summary>
public sealed class GraphTests
{
    [TestCase("topic echo", "astro topic echo --help")]
    [TestCase("topic echo a//b", "a//b", "two slashes")]
    [TestCase("topic echo /a --count 0", "--count: expected a number from 1 on, got '0'")]
    [TestCase("topic hz /a --window 1", "--window: expected a number from 2 on, got '1'")]
    [TestCase("topic pub /a", "astro topic pub --help")]
    [TestCase("topic pub /a their_msgs/msg/Own", "message type 'their_msgs/msg/Own'")]
    [TestCase("topic pub /a std_msgs/msg/Bool data:1", "Bool: expected an object")]
    [TestCase("topic pub /a std_msgs/msg/Bool {data:1}", "Bool: data:1: no such field")]
    [TestCase("topic pub /a std_msgs/msg/Bool --rate 0", "--rate: expected a number of messages a second", "'0'")]
    [TestCase("param get /a", "astro param get --help")]
    [TestCase("param set /a x", "astro param set --help")]
    [TestCase("param list a//b", "a//b", "two slashes")]
    [TestCase("topic list --spin-time -1", "--spin-time: expected a number of seconds", "'-1'")]
    [TestCase("topic info /a --timeout soon", "--timeout: expected a number of seconds", "'soon'")]
    [TestCase("topic list --ros-args --log-level loud", "--log-level", "loud")]
    [TestCase("node info 1a", "1a", "starts with a digit")]
    [TestCase("lifecycle get a//b", "a//b", "two slashes")]
    [TestCase("lifecycle set /a", "astro lifecycle set --help")]
    [TestCase("service call /a", "astro service call --help")]
    [TestCase("service call /a {data:[}", "expected YAML or JSON, got '{data:[}'")]
    [TestCase("service call /a their_srvs/srv/Own {}", "service type 'their_srvs/srv/Own'")]
    [TestCase("service call /a std_srvs/srv/SetBool {\"data\":1}", "SetBool_Request: data: expected true or false")]
    [TestCase("action send_goal /a std_srvs/srv/SetBool {}", "action type 'std_srvs/srv/SetBool'")]
    [TestCase("action send_goal /a astro/action/FindPerson {\"who\":1}", "FindPerson_Goal: who: no such field")]
    public async Task IsNamed(string arguments, params string[] naming)
    {
        var run = await AstroProcess.RunAsync(arguments.Split(' '));
        run.IsBadInput(naming);
    }
}
