namespace Astro.Ros.InProcess;

/// <summary>
/// Who publishes and who subscribes to what, in order of creation; pairs them up and reports who cannot be.
/// </summary>
internal sealed class TopicTable(Action<TopicMismatch> report)
{
    private readonly Dictionary<string, Topic> _topics = [];

    public void Add(PublisherEndpoint publisher)
    {
        var topic = Find(publisher.Topic);
        topic.Publishers.Add(publisher);
        foreach (var subscription in topic.Subscriptions)
            Match(publisher, subscription);
    }

    public void Add(SubscriptionEndpoint subscription)
    {
        var topic = Find(subscription.Topic);
        topic.Subscriptions.Add(subscription);
        foreach (var publisher in topic.Publishers)
            Match(publisher, subscription);
    }

    public void Remove(PublisherEndpoint publisher)
    {
        var topic = _topics[publisher.Topic];
        topic.Publishers.Remove(publisher);
        RemoveIfEmpty(publisher.Topic, topic);
    }

    public void Remove(SubscriptionEndpoint subscription)
    {
        var topic = _topics[subscription.Topic];
        topic.Subscriptions.Remove(subscription);
        foreach (var publisher in topic.Publishers)
            publisher.Disconnect(subscription);
        RemoveIfEmpty(subscription.Topic, topic);
    }

    private Topic Find(string name)
    {
        if (!_topics.TryGetValue(name, out var topic))
            _topics.Add(name, topic = new Topic());
        return topic;
    }

    private void RemoveIfEmpty(string name, Topic topic)
    {
        if (topic.Publishers.Count == 0 && topic.Subscriptions.Count == 0)
            _topics.Remove(name);
    }

    private void Match(PublisherEndpoint publisher, SubscriptionEndpoint subscription)
    {
        var (topic, from, to) = (publisher.Topic, publisher.Node.FullName, subscription.Node.FullName);
        if (!subscription.Qos.Accepts(publisher.Qos))
            report(new QosMismatch(topic, from, to, publisher.Qos, subscription.Qos));
        else if (!publisher.TryConnect(subscription))
            report(new TypeMismatch(topic, from, to, publisher.TypeName, subscription.TypeName));
    }

    private sealed class Topic
    {
        public List<PublisherEndpoint> Publishers { get; } = [];

        public List<SubscriptionEndpoint> Subscriptions { get; } = [];
    }
}
