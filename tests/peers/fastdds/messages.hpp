// The two messages that this peer knows, after their ROS 2 definitions.
#pragma once

#include <cstdint>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

#include <fastcdr/Cdr.h>

/// Any message may be sent as bytes instead, which may be none: a whole payload with its encapsulation header.
struct Message {
    std::vector<uint8_t> raw;
};

/// A text as JSON writes it; UTF-8 needs no more than this.
inline std::string quoted(const std::string& text) {
    std::ostringstream json;
    json << '"';
    for (const char one : text) {
        if (one == '"' || one == '\\')
            json << '\\' << one;
        else if (static_cast<unsigned char>(one) < ' ')
            json << "\\u" << std::hex << std::setw(4) << std::setfill('0') << static_cast<int>(one);
        else
            json << one;
    }
    json << '"';
    return json.str();
}

struct String : Message {
    static constexpr const char* type_name = "std_msgs::msg::dds_::String_";

    std::string data;

    void write(eprosima::fastcdr::Cdr& cdr) const { cdr << data; }

    void read(eprosima::fastcdr::Cdr& cdr) { cdr >> data; }

    size_t size() const { return data.size() + 16; }

    std::string json() const { return "{\"data\":" + quoted(data) + "}"; }

    /// What `send` is told: the text.
    void parse(std::istream& words) { std::getline(words >> std::ws, data); }
};

struct Image : Message {
    static constexpr const char* type_name = "sensor_msgs::msg::dds_::Image_";

    int32_t sec = 0;
    uint32_t nanosec = 0;
    std::string frame_id;
    uint32_t height = 0;
    uint32_t width = 0;
    std::string encoding;
    uint8_t is_bigendian = 0;
    uint32_t step = 0;
    std::vector<uint8_t> data;

    void write(eprosima::fastcdr::Cdr& cdr) const {
        cdr << sec << nanosec << frame_id << height << width << encoding << is_bigendian << step << data;
    }

    void read(eprosima::fastcdr::Cdr& cdr) {
        cdr >> sec >> nanosec >> frame_id >> height >> width >> encoding >> is_bigendian >> step >> data;
    }

    size_t size() const { return frame_id.size() + encoding.size() + data.size() + 64; }

    /// All fields, and the pixels as their FNV-1a hash.
    std::string json() const {
        uint64_t hash = 0xcbf29ce484222325;
        for (const uint8_t one : data)
            hash = (hash ^ one) * 0x100000001b3;
        std::ostringstream json;
        json << "{\"sec\":" << sec << ",\"nanosec\":" << nanosec << ",\"frame_id\":" << quoted(frame_id)
             << ",\"height\":" << height << ",\"width\":" << width << ",\"encoding\":" << quoted(encoding)
             << ",\"is_bigendian\":" << static_cast<int>(is_bigendian) << ",\"step\":" << step
             << ",\"length\":" << data.size() << ",\"fnv1a\":\"" << std::hex << hash << "\"}";
        return json.str();
    }

    /// What `send` is told: width, height and a seed, from which everything else follows.
    void parse(std::istream& words) {
        uint32_t seed = 0;
        words >> width >> height >> seed;
        sec = static_cast<int32_t>(seed);
        nanosec = 999999999;
        frame_id = "camera_optical";
        encoding = "rgb8";
        step = 3 * width;
        data.resize(size_t{step} * height);
        for (auto& one : data) {
            seed = seed * 1664525 + 1013904223;
            one = static_cast<uint8_t>(seed >> 24);
        }
    }
};
