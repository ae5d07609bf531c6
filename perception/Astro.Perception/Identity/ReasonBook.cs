using Astro.VisualId;

namespace Astro.Perception;

/// <summary>Puts reasons into words, each once: a reason that was worded before costs no allocation.</summary>
internal sealed class ReasonBook(Gallery gallery, FusionOptions options)
{
    private readonly Dictionary<Reason, string> _words = [];

    public string this[Reason reason]
    {
        get
        {
            if (!_words.TryGetValue(reason, out var words))
                _words.Add(reason, words = Word(reason));
            return words;
        }
    }

    private string Word(Reason reason) => reason.Code switch
    {
        ReasonCode.NobodyEnrolled => "nobody is enrolled",
        ReasonCode.NotLookedAt => "not looked at yet",
        ReasonCode.BackInSight => "was out of sight: another look needed",
        ReasonCode.TooSmall => $"too small: {reason.First} px, {options.MinFaceWidth:0} needed",
        ReasonCode.TurnedAway => $"turned away {reason.First}°",
        ReasonCode.Blurred => $"blurred: sharpness {reason.First / 10f:0.0}, {options.MinQuality:0.0#} needed",
        ReasonCode.BadlyLit =>
            $"too dark, bright or flat: exposure {reason.First / 10f:0.0}, {options.MinQuality:0.0#} needed",
        ReasonCode.TooFewLooks =>
            $"{reason.Second} of {options.MinLooks} agreeing looks at {gallery[reason.First].Name}",
        ReasonCode.NoMatch => $"resembles nobody enough: {options.Threshold:0.00} needed",
        ReasonCode.Ambiguous =>
            $"{gallery[reason.First].Name} or {gallery[reason.Second].Name}: a lead of {options.Margin:0.00} needed",
        ReasonCode.OnAnotherFace => $"{gallery[reason.First].Name} is seen on another face with better evidence",
        ReasonCode.Agreed => $"{options.MinLooks} or more looks agree on {gallery[reason.First].Name}",
        ReasonCode.Stranger => $"{options.MinUnknownLooks} good looks resemble nobody enrolled",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
