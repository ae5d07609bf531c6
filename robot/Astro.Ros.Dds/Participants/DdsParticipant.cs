using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>This process on a domain, as others see it.</summary>
internal sealed unsafe class DdsParticipant : IDisposable
{
    private readonly DdsDomain _domain;
    private readonly DdsEntity _participant;

    /// <exception cref="DdsException">Cyclone is missing or refuses.</exception>
    public DdsParticipant(DdsOptions options)
    {
        DdsLibrary.Require();
        _domain = DdsDomain.Acquire(options);
        try
        {
            using var qos = QosHandle.ForParticipant(options);
            _participant = new DdsEntity(
                CycloneDds.dds_create_participant((uint)options.Domain, qos, 0),
                options.Security is { } security
                    ? $"join domain {options.Domain} with the enclave in {security.Folder}"
                    : $"join domain {options.Domain}");
            DdsGuid guid;
            DdsException.Check(CycloneDds.dds_get_guid(_participant.Id, &guid), "identify the participant");
            Guid = guid;
        }
        catch (DdsException)
        {
            _domain.Dispose();
            throw;
        }
    }

    public int Id => _participant.Id;

    public DdsGuid Guid { get; }

    public void Dispose()
    {
        _participant.Dispose();
        _domain.Dispose();
    }
}
