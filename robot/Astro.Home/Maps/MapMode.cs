namespace Astro.Home;

/// <summary>How the pixels of a map become cells: the <c>mode</c> of Nav2's map files.</summary>
internal enum MapMode
{
    /// <summary>Above one threshold occupied, below the other free, between them unknown.</summary>
    Trinary,

    /// <summary>As trinary, but between the thresholds the occupancy rises from 0 to 100.</summary>
    Scale,

    /// <summary>A pixel of 0 to 100 is the occupancy itself; any other is unknown.</summary>
    Raw,
}
