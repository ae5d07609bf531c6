using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>
/// Collects the rosters of all participants. A participant is believed about itself only, and what is no roster is
/// passed over. Used by one thread at a time.
/// </summary>
internal sealed class RosterReader : IDisposable
{
    // As all participants write one instance, this is how many rosters may be on their way at a time, and how many are
    // read before others have their turn on the executor.
    private const int Most = 1000;

    private static readonly QosProfile Qos = new(Most, Durability: Durability.TransientLocal);

    private readonly SampleReader _reader;

    /// <exception cref="DdsException">Cyclone refuses.</exception>
    public RosterReader(DdsParticipant participant, IEndpointEvents events) => _reader = new SampleReader(
        participant, NodeRoster.Topic, NodeRoster.Type, QosHandle.ForTopic(Qos), events);

    /// <summary>Brings a table up to date, if need be in several calls; false if nothing had come.</summary>
    /// <param name="known">The newest rosters by the ids of their participants.</param>
    public bool Update(Dictionary<string, Roster> known)
    {
        var taken = 0;
        while (taken < Most && _reader.TryTake(out var sample))
        {
            taken++;
            using (sample)
            {
                if (Roster.TryRead(sample.Payload, out var roster)
                    && _reader.ParticipantOf(sample.Publication) == roster.Participant)
                    known[roster.Participant] = roster;
            }
        }
        return taken > 0;
    }

    public void Dispose() => _reader.Dispose();
}
