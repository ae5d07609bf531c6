namespace Astro.App.Tests.Commands;

/// <summary><c>astro doctor</c>.</summary>
public sealed class DoctorCommandTests
{
    [Test]
    public async Task EverythingThatCanBeUsedIsListedWhetherOrNotItIsThere()
    {
        var run = await AstroProcess.RunAsync("doctor");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Is.Empty);
        foreach (var name in new[]
        {
            "ROS_DISTRO", "Rcl.NET", "libddsc", "ONNX Runtime", "models (drawn)", "models (photo)", "libturbojpeg",
            "libspng", "OpenCvSharp4",
        })
            Assert.That(run.Output, Does.Contain(name));
    }
}
