// How Fast DDS writes and reads a message, by hand instead of by its generator.
#pragma once

#include <algorithm>
#include <cstring>
#include <functional>

#include <fastcdr/Cdr.h>
#include <fastcdr/FastBuffer.h>
#include <fastcdr/exceptions/Exception.h>
#include <fastdds/dds/topic/TopicDataType.hpp>

template <typename T>
class MessageType final : public eprosima::fastdds::dds::TopicDataType {
    using Payload = eprosima::fastrtps::rtps::SerializedPayload_t;

    static constexpr uint32_t room_to_begin_with = 1024;

public:
    MessageType() {
        setName(T::type_name);
        m_typeSize = room_to_begin_with;
    }

    bool serialize(void* data, Payload* payload) override {
        const auto& message = *static_cast<T*>(data);
        payload->encapsulation = CDR_LE;
        if (!message.raw.empty()) {
            std::memcpy(payload->data, message.raw.data(), message.raw.size());
            payload->length = static_cast<uint32_t>(message.raw.size());
            return true;
        }
        eprosima::fastcdr::FastBuffer buffer(reinterpret_cast<char*>(payload->data), payload->max_size);
        auto cdr = over(buffer);
        cdr.serialize_encapsulation();
        message.write(cdr);
        payload->length = static_cast<uint32_t>(cdr.getSerializedDataLength());
        return true;
    }

    bool deserialize(Payload* payload, void* data) override {
        try {
            eprosima::fastcdr::FastBuffer buffer(reinterpret_cast<char*>(payload->data), payload->length);
            auto cdr = over(buffer);
            cdr.read_encapsulation();
            static_cast<T*>(data)->read(cdr);
            return true;
        } catch (const eprosima::fastcdr::exception::Exception&) {
            return false;
        }
    }

    std::function<uint32_t()> getSerializedSizeProvider(void* data) override {
        const auto& message = *static_cast<T*>(data);
        return [&message] { return static_cast<uint32_t>(std::max(message.raw.size(), message.size())); };
    }

    void* createData() override { return new T(); }

    void deleteData(void* data) override { delete static_cast<T*>(data); }

    bool getKey(void*, eprosima::fastrtps::rtps::InstanceHandle_t*, bool) override { return false; }

private:
    static eprosima::fastcdr::Cdr over(eprosima::fastcdr::FastBuffer& buffer) {
        return {buffer, eprosima::fastcdr::Cdr::DEFAULT_ENDIAN, eprosima::fastcdr::Cdr::DDS_CDR};
    }
};
