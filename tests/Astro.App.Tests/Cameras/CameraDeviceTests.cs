using Astro.App.Cameras;

namespace Astro.App.Tests.Cameras;

/// <summary>The video devices of a machine, here of a folder that stands for its root.</summary>
public sealed class CameraDeviceTests
{
    private ScratchFolder _root = null!;

    [SetUp]
    public void MakeRoot() => _root = new ScratchFolder();

    [TearDown]
    public void RemoveRoot() => _root.Dispose();

    [Test]
    public void DevicesComeByNumberWithTheirDriversNames()
    {
        foreach (var number in (int[])[10, 2, 0])
            _root.Write($"dev/video{number}", "");
        _root.Write("dev/videos", "");
        _root.Write("sys/class/video4linux/video2/name", "Desk camera: USB\n");

        Assert.That(CameraDevice.All(_root.Path), Is.EqualTo(new[]
        {
            new CameraDevice(_root.At("dev", "video0"), "", true),
            new CameraDevice(_root.At("dev", "video2"), "Desk camera: USB", true),
            new CameraDevice(_root.At("dev", "video10"), "", true),
        }));
    }

    [Test]
    public void WhatIsNotReadableSaysWhy()
    {
        // A folder in a device's place cannot be read by anybody, root included.
        Directory.CreateDirectory(_root.At("dev", "video0"));
        var device = CameraDevice.All(_root.Path).Single();

        Assert.That(device.IsReadable, Is.False);
        Assert.That(device.Try(), Does.Contain("group video"));
    }

    [Test]
    public void AMachineWithoutDevicesHasNone() => Assert.That(CameraDevice.All(_root.Path), Is.Empty);
}
