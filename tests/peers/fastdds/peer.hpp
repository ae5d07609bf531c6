// A participant of Fast DDS on the loopback, and its endpoints.
#pragma once

#include <iostream>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include <fastdds/dds/domain/DomainParticipant.hpp>
#include <fastdds/dds/domain/DomainParticipantFactory.hpp>
#include <fastdds/dds/publisher/DataWriter.hpp>
#include <fastdds/dds/publisher/DataWriterListener.hpp>
#include <fastdds/dds/publisher/Publisher.hpp>
#include <fastdds/dds/publisher/qos/DataWriterQos.hpp>
#include <fastdds/dds/subscriber/DataReader.hpp>
#include <fastdds/dds/subscriber/DataReaderListener.hpp>
#include <fastdds/dds/subscriber/SampleInfo.hpp>
#include <fastdds/dds/subscriber/Subscriber.hpp>
#include <fastdds/dds/subscriber/qos/DataReaderQos.hpp>
#include <fastdds/rtps/transport/UDPv4TransportDescriptor.h>

#include "message_type.hpp"

namespace fast = eprosima::fastdds::dds;

/// Writes one line of JSON; Fast DDS calls from threads of its own.
inline void say(const std::string& json) {
    static std::mutex gate;
    const std::lock_guard<std::mutex> one_at_a_time(gate);
    std::cout << json << std::endl;
}

template <typename T>
T* made(T* entity, const std::string& what) {
    if (entity == nullptr)
        throw std::runtime_error("Fast DDS does not make " + what);
    return entity;
}

/// An endpoint of either kind, which is told what to do.
struct Endpoint {
    virtual ~Endpoint() = default;
    virtual void send(std::istream&) { throw std::runtime_error("only what is advertised can be sent"); }
    virtual void send_bytes(std::vector<uint8_t>) { throw std::runtime_error("only what is advertised can be sent"); }
};

class Peer {
    fast::DomainParticipant* participant_;
    fast::Publisher* publisher_;
    fast::Subscriber* subscriber_;

public:
    explicit Peer(uint32_t domain) {
        auto udp = std::make_shared<eprosima::fastdds::rtps::UDPv4TransportDescriptor>();
        udp->interfaceWhiteList.emplace_back("127.0.0.1");
        auto qos = fast::PARTICIPANT_QOS_DEFAULT;
        qos.transport().use_builtin_transports = false; // which are shared memory, and all interfaces
        qos.transport().user_transports.push_back(udp);
        auto* factory = fast::DomainParticipantFactory::get_instance();
        participant_ = made(factory->create_participant(domain, qos), "a participant");
        publisher_ = made(participant_->create_publisher(fast::PUBLISHER_QOS_DEFAULT), "a publisher");
        subscriber_ = made(participant_->create_subscriber(fast::SUBSCRIBER_QOS_DEFAULT), "a subscriber");
    }

    ~Peer() {
        participant_->delete_contained_entities();
        fast::DomainParticipantFactory::get_instance()->delete_participant(participant_);
    }

    fast::Publisher* publisher() const { return publisher_; }

    fast::Subscriber* subscriber() const { return subscriber_; }

    /// A ROS topic of a type that is registered by that.
    template <typename T>
    fast::Topic* topic(const std::string& name) {
        fast::TypeSupport(new MessageType<T>()).register_type(participant_);
        return made(participant_->create_topic("rt" + name, T::type_name, fast::TOPIC_QOS_DEFAULT), name);
    }
};

/// Says each message that it receives, earlier ones included.
template <typename T>
class Reader final : public Endpoint, fast::DataReaderListener {
    std::string name_;

public:
    Reader(Peer& peer, const std::string& name) : name_(name) {
        auto qos = fast::DATAREADER_QOS_DEFAULT;
        qos.reliability().kind = fast::RELIABLE_RELIABILITY_QOS;
        qos.durability().kind = fast::TRANSIENT_LOCAL_DURABILITY_QOS;
        qos.history().depth = 10;
        qos.endpoint().history_memory_policy = eprosima::fastrtps::rtps::PREALLOCATED_WITH_REALLOC_MEMORY_MODE;
        made(peer.subscriber()->create_datareader(peer.topic<T>(name), qos, this), "a reader of " + name);
    }

    void on_data_available(fast::DataReader* reader) override {
        T message;
        fast::SampleInfo info;
        while (reader->take_next_sample(&message, &info) == eprosima::fastrtps::types::ReturnCode_t::RETCODE_OK)
            if (info.valid_data)
                say("{\"topic\":\"" + name_ + "\",\"message\":" + message.json() + "}");
    }
};

/// Sends, to late joiners too, and says when a reader has been found.
template <typename T>
class Writer final : public Endpoint, fast::DataWriterListener {
    std::string name_;
    fast::DataWriter* writer_;

public:
    Writer(Peer& peer, const std::string& name) : name_(name) {
        auto qos = fast::DATAWRITER_QOS_DEFAULT;
        qos.reliability().kind = fast::RELIABLE_RELIABILITY_QOS;
        qos.durability().kind = fast::TRANSIENT_LOCAL_DURABILITY_QOS;
        qos.history().kind = fast::KEEP_ALL_HISTORY_QOS; // or a new message takes the place of one not sent yet
        qos.reliable_writer_qos().times.heartbeatPeriod = {0, 50'000'000}; // after which a message is acknowledged
        qos.publish_mode().kind = fast::ASYNCHRONOUS_PUBLISH_MODE; // without which nothing is sent in fragments
        qos.endpoint().history_memory_policy = eprosima::fastrtps::rtps::PREALLOCATED_WITH_REALLOC_MEMORY_MODE;
        writer_ = made(peer.publisher()->create_datawriter(peer.topic<T>(name), qos, this), "a writer of " + name);
    }

    void on_publication_matched(fast::DataWriter*, const fast::PublicationMatchedStatus& status) override {
        if (status.current_count_change > 0)
            say("{\"matched\":\"" + name_ + "\"}");
    }

    void send(std::istream& words) override {
        T message;
        message.parse(words);
        write(message);
        say("{\"sent\":\"" + name_ + "\",\"message\":" + message.json() + "}");
    }

    void send_bytes(std::vector<uint8_t> bytes) override {
        T message;
        message.raw = std::move(bytes);
        write(message);
    }

private:
    void write(T& message) {
        if (!writer_->write(&message))
            throw std::runtime_error("Fast DDS does not write to " + name_);
        const eprosima::fastrtps::Duration_t patience(20, 0);
        if (writer_->wait_for_acknowledgments(patience) != eprosima::fastrtps::types::ReturnCode_t::RETCODE_OK)
            throw std::runtime_error("what was written to " + name_ + " is not acknowledged");
    }
};
