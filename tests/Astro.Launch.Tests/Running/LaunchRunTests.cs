namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class LaunchRunTests
{
    [Test]
    public async Task Says_what_becomes_of_a_process()
    {
        await using var launched = new Launched(Launched.Script("good-1", "echo out; echo err >&2"));
        Assert.That(await launched.EndAsync(), Is.Zero);
        Assert.That(launched.Lines[0], Does.Match(@"^\[INFO\] \[good-1\]: process started with pid \[\d+\]\n$"));
        Assert.That(launched.Lines.Skip(1).SkipLast(1), Is.EquivalentTo(new[] { "[good-1] out\n", "[good-1] err\n" }));
        Assert.That(launched.Lines[^1],
            Does.Match(@"^\[INFO\] \[good-1\]: process has finished cleanly \[pid \d+\]\n$"));
    }

    [TestCase("exit 3", "exit code 3")]
    [TestCase("kill -9 $$", "exit code -9")]
    public async Task One_that_dies_is_an_error_but_does_not_end_the_others(string script, string code)
    {
        using var folder = new LaunchFolder();
        await using var launched = new Launched(
            Launched.Script("bad-1", script),
            Launched.Script("good-2", $"while [ ! -e {folder.Path}/go ]; do sleep 0.01; done; echo late"));
        await launched.SeeAsync("has died");
        folder.Write("go", "");
        Assert.That(await launched.EndAsync(), Is.EqualTo(1));
        Assert.That(launched.Lines, Has.One.Match(
            @"^\[ERROR\] \[bad-1\]: process has died \[pid \d+, " + code + @", cmd '/bin/sh -c .*'\]\.\n$"));
        Assert.That(launched.Lines, Has.One.EqualTo("[good-2] late\n"));
    }

    [Test]
    public async Task No_line_is_lost_or_mixed_with_others()
    {
        const string Script = "i=0; while [ $i -lt 2000 ]; do i=$((i+1)); echo \"line $i of $0\"; done; printf last";
        await using var launched = new Launched(
            Launched.Script("a-1", Script), Launched.Script("b-2", Script), Launched.Script("c-3", Script));
        Assert.That(await launched.EndAsync(), Is.Zero);
        foreach (var name in new[] { "a-1", "b-2", "c-3" })
        {
            var expected = Enumerable.Range(1, 2000).Select(i => $"[{name}] line {i} of /bin/sh\n");
            Assert.That(launched.Lines.Where(line => line.StartsWith($"[{name}] ", StringComparison.Ordinal)),
                Is.EqualTo(expected.Append($"[{name}] last\n")));
        }
    }

    [Test]
    public async Task An_endless_line_comes_in_parts()
    {
        await using var launched = new Launched(Launched.Script("a-1", "head -c 200000 /dev/zero | tr '\\0' x"));
        await launched.EndAsync();
        Assert.That(launched.Lines.Where(line => line.StartsWith("[a-1] x", StringComparison.Ordinal))
            .Select(line => line.Trim().Length - "[a-1] ".Length), Is.EqualTo(new[] { 65536, 65536, 65536, 3392 }));
    }

    [Test]
    public async Task Environment_and_folder_are_the_process_s_own()
    {
        var process = Launched.Script("a-1", "echo \"$A-$HOME-$(pwd)\"") with
        {
            Environment = new Dictionary<string, string?> { ["A"] = "1", ["HOME"] = null },
            WorkingFolder = "/usr",
        };
        await using var launched = new Launched(process);
        await launched.EndAsync();
        Assert.That(launched.Lines, Has.One.EqualTo("[a-1] 1--/usr\n"));
    }

    [Test]
    public async Task Arguments_arrive_as_they_are()
    {
        await using var launched = new Launched(
            new LaunchProcess("a-1", ["/bin/sh", "-c", "printf '<%s>' \"$@\"", "sh", "", "a b", "$HOME", "-x"]));
        await launched.EndAsync();
        Assert.That(launched.Lines, Has.One.EqualTo("[a-1] <><a b><$HOME><-x>\n"));
    }

    [Test]
    public async Task The_end_of_a_required_process_ends_all_with_its_exit_code([Values(0, 7)] int code)
    {
        await using var launched = new Launched(
            Launched.Script("base-1", "exec sleep 1000"),
            Launched.Script("needed-2", $"exit {code}") with { IsRequired = true });
        Assert.That(await launched.EndAsync(), Is.EqualTo(code));
        Assert.That(launched.Lines, Has.One.EqualTo(
            "[INFO] [needed-2]: process[needed-2] was required: shutting down launched system\n"));
    }

    [TestCase("/no/such/program", "there is no program '/no/such/program'")]
    [TestCase("no-such-program", "there is no program 'no-such-program'")]
    [TestCase("/etc/passwd", "there is no program '/etc/passwd'")]
    public async Task What_cannot_be_started_stops_all(string program, string message)
    {
        // A test run in the background has SIGINT ignored, and a child would inherit that.
        var first = new LaunchProcess("first-1", ["env", "--default-signal=INT", "sleep", "1000"]);
        await using var launched = new Launched(
            first, new LaunchProcess("none-2", [program]), Launched.Script("third-3", "echo never"));
        Assert.That(await launched.EndAsync(), Is.EqualTo(1));
        Assert.That(launched.Lines.Where(line => line.Contains("ERROR")),
            Is.EqualTo(new[] { $"[ERROR] [none-2]: {message}; stopping all\n" }));
        Assert.That(launched.Lines, Has.One.Contains("[first-1]: process was stopped by signal 2"));
        Assert.That(launched.Lines, Has.None.Contains("third-3"));
    }

    [Test]
    public async Task A_folder_that_is_not_there_is_named()
    {
        await using var launched = new Launched(Launched.Script("a-1", "") with { WorkingFolder = "/none" });
        Assert.That(await launched.EndAsync(), Is.EqualTo(1));
        Assert.That(launched.Lines,
            Is.EqualTo(new[] { "[ERROR] [a-1]: there is no folder '/none' to run in; stopping all\n" }));
    }

    [Test]
    public async Task Messages_come_first()
    {
        await using var launched = new Launched(
            new LaunchPlan([Launched.Script("a-1", "")], ["hello"], [], []), TimeProvider.System);
        Assert.That(await launched.EndAsync(), Is.Zero);
        Assert.That(launched.Lines[0], Is.EqualTo("[INFO] [launch.user]: hello\n"));
    }

    [Test]
    public async Task Generated_files_are_there_while_it_runs_and_for_nobody_else()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.yaml");
        await using var launched = new Launched(
            new LaunchPlan([Launched.Script("a-1", $"cat {path}; stat -c %a {path}")], [], [new(path, "x: 1")], []),
            TimeProvider.System);
        Assert.That(await launched.EndAsync(), Is.Zero);
        Assert.That(launched.Lines, Has.One.EqualTo("[a-1] x: 1600\n"));
        Assert.That(File.Exists(path), Is.False);
    }

    [Test]
    public async Task Nothing_to_run_is_a_success()
    {
        await using var launched = new Launched();
        Assert.That(await launched.EndAsync(), Is.Zero);
    }
}
