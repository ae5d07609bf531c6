namespace Astro.Ros.Dds;

/// <summary>What Cyclone's threads tell an endpoint. Implementations hand the news on and return; none
/// throws.</summary>
internal interface IEndpointEvents
{
    /// <summary>A sample has come, or some have.</summary>
    void OnData()
    {
    }

    /// <summary>The number of matched endpoints has changed.</summary>
    void OnMatched()
    {
    }
}
