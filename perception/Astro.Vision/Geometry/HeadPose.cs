namespace Astro.Vision;

/// <summary>
/// How a head is turned, seen from the camera: all zero looks straight into it, wherever in the frame.
/// </summary>
/// <param name="Yaw">Rad, positive when the person looks to their own left (the image's right).</param>
/// <param name="Pitch">Rad, positive when looking up.</param>
/// <param name="Roll">Rad, positive when tilted towards the person's own right shoulder.</param>
public readonly record struct HeadPose(float Yaw, float Pitch, float Roll);
