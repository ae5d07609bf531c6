namespace Astro.Screen;

/// <summary>All that the screen shows, and all that ever leaves the robot through it.</summary>
/// <param name="Text">What the robot is doing, as on <c>screen/text</c>; empty when it is idle.</param>
/// <param name="Greeting">To whoever has just been identified, as in "Hello, Mom"; empty for nobody.</param>
/// <param name="Delivery">What is being handed over; null for nothing.</param>
internal sealed record ScreenView(string Text = "", string Greeting = "", DeliveryView? Delivery = null);

/// <summary>A delivery as the page shows it.</summary>
/// <param name="Id">Names the delivery in an answer.</param>
/// <param name="Person">Who it is for; a display name.</param>
/// <param name="Reminder">Text to show; may be empty.</param>
/// <param name="Cargo">What the robot carries; may be empty.</param>
/// <param name="Awaiting">Whether to offer the buttons.</param>
internal sealed record DeliveryView(string Id, string Person, string Reminder, string Cargo, bool Awaiting);
