using System.Text.Json;
using Astro.Home;
using Astro.Ros;

namespace Astro.Simulation;

/// <summary>
/// Where a simulation was: what another process needs to go on with it. People keep their places and start anew to look
/// about, and noise starts anew; only a run without interruption repeats bit for bit.
/// </summary>
/// <param name="Seed">The seed of the simulation.</param>
/// <param name="Nanoseconds">The time on its clock.</param>
/// <param name="X">The robot's place in <c>map</c> (m).</param>
/// <param name="Y">The robot's place in <c>map</c> (m).</param>
/// <param name="Yaw">Where it faces (rad).</param>
/// <param name="Travelled">How far it has driven (m).</param>
/// <param name="Cargo">Whether cargo is aboard.</param>
public sealed record Checkpoint(
    int Seed, long Nanoseconds, double X, double Y, double Yaw, double Travelled, bool Cargo)
{
    /// <summary>Between two checkpoints of one simulation.</summary>
    public static TimeSpan Period { get; } = TimeSpan.FromSeconds(1);

    // Several times what there is to say; a device, which may never end, has no size.
    private const int Longest = 4096;

    // What another file does not say would be taken for zero.
    private static JsonSerializerOptions Complete { get; } = new() { RespectRequiredConstructorParameters = true };

    /// <summary>The robot's pose in <c>map</c>.</summary>
    public Pose2 Robot => new(X, Y, Yaw);

    /// <summary>When to go on: after all that was ever published, so that time never goes back for others.</summary>
    public Time Resumption => new Time(Nanoseconds) + Period;

    // A message has 31 bits for the seconds of a time.
    private bool IsPossible =>
        Nanoseconds is >= 0 and < int.MaxValue * 1_000_000_000L
        && double.IsFinite(X) && double.IsFinite(Y) && double.IsFinite(Yaw) && double.IsFinite(Travelled);

    /// <summary>Reads the last checkpoint; null when there is none.</summary>
    /// <exception cref="FormatException">The file is something else.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Checkpoint? Load(string path)
    {
        if (!File.Exists(path))
            return null;
        if (new FileInfo(path).Length is var length and (0 or > Longest))
            throw new FormatException($"{path}: expected a simulation's checkpoint, found {length} bytes");
        try
        {
            var last = JsonSerializer.Deserialize<Checkpoint>(File.ReadAllBytes(path), Complete)
                ?? throw new FormatException($"{path}: expected a simulation's checkpoint, found null");
            return last.IsPossible
                ? last
                : throw new FormatException($"{path}: expected a simulation's checkpoint, found {last}");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{path}: expected a simulation's checkpoint: {exception.Message}", exception);
        }
    }

    /// <summary>Replaces the file in one step: whoever is killed meanwhile leaves the old one or the new one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        var draft = path + ".draft";
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move(draft, path, overwrite: true);
    }
}
