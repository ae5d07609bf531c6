using Astro.Messages.Astro;
using Astro.Ros;
using Astro.VisualId;

namespace Astro.Perception;

/// <summary>Serves <c>visual_id/list</c>: who is enrolled, by id and display name; nothing of their faces.</summary>
internal static class PeopleService
{
    public static IAsyncDisposable Serve(INode node, Gallery gallery) =>
        node.CreateService(ListPeople.Type, "visual_id/list", _ => ValueTask.FromResult(new ListPeople.Response
        {
            Ids = [.. gallery.People.Select(person => person.Id)],
            Names = [.. gallery.People.Select(person => person.Name)],
        }));
}
