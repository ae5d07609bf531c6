namespace Astro.Launch.Tests;

/// <summary>Tests with a folder of launch files each.</summary>
internal abstract class LaunchFixture
{
    private protected LaunchFolder Folder { get; private set; } = null!;

    [SetUp]
    public void MakeFolder() => Folder = new LaunchFolder();

    [TearDown]
    public void DeleteFolder() => Folder.Dispose();
}
