using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering;

/// <summary>Turns linear light into sRGB bytes: exposure, vignette, shot and read noise, gamma.</summary>
internal sealed class SensorNoise
{
    private const int TableLength = 1 << 14;

    private readonly SensorModel _sensor;
    private readonly float[] _normal;
    private readonly float[] _columnGain;
    private readonly float[] _rowGain;

    public SensorNoise(SensorModel sensor, int width, int height)
    {
        _sensor = sensor;
        // A row reads four numbers a pixel in sequence from a random start.
        _normal = new float[TableLength + 4 * width];
        CounterRandom random = new(sensor.Seed);
        for (int i = 0; i < TableLength; i++)
            _normal[i] = random.NextNormal();
        _normal.AsSpan(0, 4 * width).CopyTo(_normal.AsSpan(TableLength));
        // A Gaussian fall-off is the product of one in x and one in y; its exponent puts the loss into the corners.
        double exponent = Math.Log(1 - sensor.Vignette) / 2;
        _columnGain = Gains(width, exponent, sensor.Exposure);
        _rowGain = Gains(height, exponent, 1);
    }

    /// <param name="radiance">Linear light a pixel, row-major; W is white light on top of its colour.</param>
    /// <param name="target">RGB of the same size.</param>
    /// <param name="frame">Number of the frame, which the noise depends on.</param>
    /// <param name="gain">On the light, beside the sensor's exposure.</param>
    public void Expose(ReadOnlySpan<Vector4> radiance, ImageBuffer target, ulong frame, float gain = 1)
    {
        Span<byte> bytes = target.Pixels;
        ReadOnlySpan<byte> encode = LinearLight.EncodeBytes;
        ReadOnlySpan<float> columnGain = _columnGain;
        Vector4 top = new(LinearLight.EncodeScale);
        Vector4 half = new(0.5f);
        float readVariance = (float)(_sensor.ReadNoise * _sensor.ReadNoise);
        float shotVariance = (float)(1 / _sensor.FullWell);
        int width = target.Width;
        for (int row = 0; row < target.Height; row++)
        {
            int start = (int)(CounterRandom.Mix(_sensor.Seed, frame, (ulong)row) & TableLength - 1);
            ReadOnlySpan<float> normal = _normal.AsSpan(start, 4 * width);
            ReadOnlySpan<Vector4> line = radiance.Slice(row * width, width);
            Span<byte> pixels = bytes.Slice(3 * row * width, 3 * width);
            float rowGain = gain * _rowGain[row];
            for (int x = 0; x < line.Length; x++)
            {
                Vector4 signal = (line[x] + new Vector4(line[x].W)) * (rowGain * columnGain[x]);
                Vector4 deviation = Vector4.SquareRoot(signal * shotVariance + new Vector4(readVariance));
                signal += deviation * new Vector4(normal.Slice(4 * x, 4));
                signal = Vector4.Clamp(signal * LinearLight.EncodeScale + half, Vector4.Zero, top);
                pixels[3 * x] = encode[(int)signal.X];
                pixels[3 * x + 1] = encode[(int)signal.Y];
                pixels[3 * x + 2] = encode[(int)signal.Z];
            }
        }
    }

    private static float[] Gains(int count, double exponent, double gain)
    {
        float[] gains = new float[count];
        for (int i = 0; i < count; i++)
        {
            double offset = (2.0 * i + 1) / count - 1;
            gains[i] = (float)(gain * Math.Exp(exponent * offset * offset));
        }

        return gains;
    }
}
