namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>What a face inherits, each from −1 to 1 in most people; what is meant is more of what the name says.
/// </summary>
internal enum Gene
{
    FaceBreadth, FaceLength, HeadLength, Occiput, Roundness, TempleWidth, CheekboneWidth, JawWidth, ChinWidth,
    ChinLength, ChinForward, ForeheadHeight, ForeheadSlope, BrowRidge, Cheekbones, CheekFullness,
    NoseLength, NoseWidth, NoseBridgeWidth, NoseProjection, NoseHump, NoseTipRaise, NoseTipSize, NostrilFlare,
    EyeDistance, EyeSize, EyeTilt, EyeDepth, EyeOpening, LidFold, LashWeight,
    BrowHeight, BrowThickness, BrowArch, BrowLength, BrowGap, BrowTilt, BrowDarkness,
    MouthWidth, UpperLip, LowerLip, CupidsBow, MouthLevel, MouthCorners, Philtrum,
    EarSize, EarStandOff, EarLevel,
    WidowsPeak, HairlineShape, HairVolume, HairLength,
    Undertone, SkinRedness, Blush, LipColour, LipRedness, EyeShadows, Freckles, IrisShade,
}
