using System.Net;
using System.Net.Http.Json;
using Astro.Messages.Astro;

namespace Astro.Screen.Tests;

[TestFixture]
internal sealed class ServerTests
{
    private Robot _robot = null!;

    [SetUp]
    public async Task StartRobot() => _robot = await Robot.StartAsync();

    [TearDown]
    public async Task StopRobot() => await _robot.DisposeAsync();

    [TestCase("/", "text/html")]
    [TestCase("/screen.css", "text/css")]
    [TestCase("/screen.js", "text/javascript")]
    [TestCase("/icon.svg", "image/svg+xml")]
    public async Task The_page_is_served_whole(string path, string type)
    {
        using var response = await _robot.Http.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.Not.Empty);
    }

    [Test]
    public async Task Nothing_else_is_served() =>
        Assert.That((await _robot.Http.GetAsync("/index.html")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task The_browser_may_load_nothing_but_the_page()
    {
        using var response = await _robot.Http.GetAsync("/");
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        Assert.That(policy, Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self';"));
        Assert.That(policy, Does.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(["nosniff"]));
    }

    [Test]
    public async Task The_page_names_no_other_host()
    {
        foreach (var path in new[] { "/", "/screen.css", "/screen.js" })
            Assert.That(await _robot.Http.GetStringAsync(path), Does.Not.Contain("http:").And.Not.Contain("https:"));
    }

    [Test]
    public async Task A_new_page_gets_the_state_at_once_and_then_what_changes()
    {
        _robot.Say("Looking for Mom");
        _robot.Offer("g1", "Take your medicine", cargo: "water");
        using var stream = new StreamReader(await _robot.Http.GetStreamAsync("/events"));
        var first = await NextData(stream);
        while (!first.Contains("g1", StringComparison.Ordinal))
            first = await NextData(stream);
        Assert.That(first, Is.EqualTo(
            """{"text":"Looking for Mom","greeting":"","delivery":{"id":"g1","person":"Mom","""
            + "\"reminder\":\"Take your medicine\",\"cargo\":\"water\",\"awaiting\":true}}"));
        _robot.Withdraw();
        Assert.That(await NextData(stream), Does.Contain("\"delivery\":null"));
    }

    [TestCase("taken", Acknowledge.Request.Taken)]
    [TestCase("refused", Acknowledge.Request.Refused)]
    [TestCase("later", Acknowledge.Request.Later)]
    public async Task An_answer_calls_the_service(string choice, byte answer)
    {
        using var response = await Press(new { id = "g1", choice });
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"accepted":true,"message":""}"""));
        Assert.That(_robot.Answers, Is.EqualTo([("g1", answer)]));
    }

    [Test]
    public async Task An_answer_that_is_not_accepted_says_why()
    {
        _robot.Response = new Acknowledge.Response { Accepted = false, Message = "nothing is pending" };
        using var response = await Press(new { id = "g1", choice = "taken" });
        Assert.That(await response.Content.ReadAsStringAsync(),
            Is.EqualTo("""{"accepted":false,"message":"nothing is pending"}"""));
    }

    [Test]
    public async Task A_service_that_fails_is_told_and_can_be_tried_again()
    {
        _robot.Response = null;
        using var response = await Press(new { id = "g1", choice = "taken" });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        _robot.Response = new Acknowledge.Response { Accepted = true };
        using var again = await Press(new { id = "g1", choice = "taken" });
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Without_the_service_an_answer_is_unavailable()
    {
        await using var robot = await Robot.StartAsync(acknowledges: false);
        using var response = await Press(new { id = "g1", choice = "taken" }, robot);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("delivery/acknowledge"));
    }

    [TestCase("""{"id":"g1","choice":"perhaps"}""")]
    [TestCase("""{"id":"","choice":"taken"}""")]
    [TestCase("""{"choice":"taken"}""")]
    [TestCase("""{"id":7}""")]
    [TestCase("[]")]
    [TestCase("not JSON")]
    [TestCase("")]
    public async Task A_malformed_answer_is_refused(string body)
    {
        using var response = await Send(body, Origin(_robot));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(_robot.Answers, Is.Empty);
    }

    [Test]
    public async Task A_large_answer_is_refused()
    {
        using var response = await Send($$"""{"id":"{{new string('g', 2000)}}","choice":"taken"}""", Origin(_robot));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [TestCase(null)]
    [TestCase("null")]
    [TestCase("http://evil.example")]
    [TestCase("http://127.0.0.1:1")]
    public async Task An_answer_from_another_page_is_refused(string? origin)
    {
        using var response = await Send("""{"id":"g1","choice":"taken"}""", origin);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(_robot.Answers, Is.Empty);
    }

    [TestCase("/")]
    [TestCase("/events")]
    public async Task A_request_under_another_name_is_refused(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example" } };
        using var response = await _robot.Http.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MisdirectedRequest));
    }

    [Test]
    public async Task An_open_page_does_not_hold_up_the_end()
    {
        using var stream = new StreamReader(await _robot.Http.GetStreamAsync("/events"));
        await NextData(stream);
        var address = _robot.Screen.Address.ToString();
        await _robot.StopScreenAsync();
        Assert.That(await stream.ReadToEndAsync(), Is.Empty.Or.EqualTo("\n"), "it was not cut off");
        await _robot.StartScreenAsync(address);
        Assert.That(_robot.Screen.Address.ToString(), Is.EqualTo(address));
    }

    private static string Origin(Robot robot) => robot.Screen.Address.GetLeftPart(UriPartial.Authority);

    private static async Task<string> NextData(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line["data: ".Length..];
        }
        throw new EndOfStreamException();
    }

    private Task<HttpResponseMessage> Press<T>(T answer, Robot? robot = null)
    {
        robot ??= _robot;
        return Send(JsonContent.Create(answer), Origin(robot), robot);
    }

    private Task<HttpResponseMessage> Send(string body, string? origin) =>
        Send(new StringContent(body, null, "application/json"), origin, _robot);

    private static async Task<HttpResponseMessage> Send(HttpContent body, string? origin, Robot robot)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/answer") { Content = body };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await robot.Http.SendAsync(request);
    }
}
