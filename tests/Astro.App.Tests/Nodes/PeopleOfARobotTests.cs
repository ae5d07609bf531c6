using Astro.App.Tests.Introspection;
using Astro.Messages.Astro;

namespace Astro.App.Tests.Nodes;

/// <summary>Whom <c>astro run perception</c> knows on a robot, where there is no simulated world.</summary>
[Category(PublicData.Category)]
public sealed class PeopleOfARobotTests : RobotFixture
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task EverybodyOfAFolderOfPhotosIsKnown()
    {
        using var people = new ScratchFolder();
        people.Enrol("Mom", PublicData.PhotosOf("Mom"));
        people.Enrol("Dad", PublicData.PhotosOf("Dad")[..1]);
        using var astro = Start("run", "perception", "--ros-args", "-p", $"models:={PublicData.Models}",
            "-p", $"people:={people.Path}");

        Assert.That(await ListAsync(), Is.EqualTo(new[] { "Dad", "Mom" }));
        await astro.ComplainsAsync("up");
    }

    [Test]
    public async Task WithoutPhotosNobodyIsAndThatIsSaid()
    {
        using var astro = Start("run", "perception", "--ros-args", "-p", $"models:={PublicData.Models}");
        await astro.ComplainsAsync("nobody is enrolled");

        Assert.That(await ListAsync(), Is.Empty);
    }

    private async Task<string[]> ListAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await using var client = Robot.CreateClient(ListPeople.Type, "/visual_id/list");
        await client.WaitForServiceAsync(limit.Token);
        return (await client.CallAsync(new(), limit.Token)).Names;
    }
}
