namespace Astro.App.Tests.BadInput;

/// <summary><c>astro topic</c>, <c>node</c>, <c>lifecycle</c>, <c>service</c> and <c>action</c> with arguments that
/// cannot be.</summary>
public sealed class GraphTests
{
    [TestCase("topic echo", "astro topic echo --help")]
    [TestCase("topic echo a//b", "a//b", "two slashes")]
    [TestCase("topic echo /a --count 0", "--count: expected a number from 1 on, got '0'")]
    [TestCase("topic hz /a --window 1", "--window: expected a number from 2 on, got '1'")]
    [TestCase("topic list --spin-time -1", "--spin-time: expected a number of seconds", "'-1'")]
    [TestCase("topic info /a --timeout soon", "--timeout: expected a number of seconds", "'soon'")]
    [TestCase("topic list --ros-args --log-level loud", "--log-level", "loud")]
    [TestCase("node info 1a", "1a", "starts with a digit")]
    [TestCase("lifecycle get a//b", "a//b", "two slashes")]
    [TestCase("lifecycle set /a", "astro lifecycle set --help")]
    [TestCase("service call /a", "astro service call --help")]
    [TestCase("service call /a {data:1}", "expected JSON, got '{data:1}'")]
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
