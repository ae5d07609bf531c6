using Rcl.Qos;

namespace Astro.Ros.Rcl.Tests;

public sealed class RclQosTests
{
    private static IEnumerable<QosProfile> Profiles =>
        [QosProfile.Default, QosProfile.SensorData, QosProfile.Latched, new(1000, Reliability.BestEffort)];

    [TestCaseSource(nameof(Profiles))]
    public void AProfileComesBackAsItWas(QosProfile qos) =>
        Assert.That(RclQos.FromRos(RclQos.ToRos(qos)), Is.EqualTo(qos));

    [Test]
    public void ALatchedTopicIsTransientLocal()
    {
        var qos = RclQos.ToRos(QosProfile.Latched);

        Assert.That(qos.Durability, Is.EqualTo(DurabilityPolicy.TransientLocal));
        Assert.That(qos.History, Is.EqualTo(HistoryPolicy.KeepLast));
    }

    [Test]
    public void NoRequestGivesWayToOthers() =>
        Assert.That(RclQos.Service.History, Is.EqualTo(HistoryPolicy.KeepAll));
}
