// A peer on Fast DDS: it does what its input says, and says what it receives.
//
//   fastdds-peer DOMAIN SECONDS
//
// Input, a line each:                   Output, a line of JSON each:
//   receive TOPIC TYPE                    {"topic", "message"} for each message
//   advertise TOPIC TYPE                  {"matched": TOPIC} for each reader that is found
//   send TOPIC …                          {"sent", "message"} when it is acknowledged; … as its parse says
//   bytes TOPIC HEX                       sends a payload as it is, with its encapsulation header
// Names are ROS 2's. It ends when its input does, and fails when that takes longer than SECONDS.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>

#include <unistd.h>

#include "messages.hpp"
#include "peer.hpp"

namespace {

using Endpoints = std::map<std::string, std::unique_ptr<Endpoint>>;

template <template <typename> class Kind>
std::unique_ptr<Endpoint> open(Peer& peer, const std::string& topic, const std::string& type) {
    if (type == "std_msgs/msg/String")
        return std::make_unique<Kind<String>>(peer, topic);
    if (type == "sensor_msgs/msg/Image")
        return std::make_unique<Kind<Image>>(peer, topic);
    throw std::runtime_error("no such type: " + type);
}

std::vector<uint8_t> from_hex(const std::string& text) {
    std::vector<uint8_t> bytes;
    for (size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<uint8_t>(std::stoi(text.substr(i, 2), nullptr, 16)));
    return bytes;
}

void execute(const std::string& line, Peer& peer, Endpoints& endpoints) {
    std::istringstream words(line);
    std::string verb, topic, word;
    words >> verb >> topic;
    if (verb == "receive" && words >> word)
        endpoints[topic] = open<Reader>(peer, topic, word);
    else if (verb == "advertise" && words >> word)
        endpoints[topic] = open<Writer>(peer, topic, word);
    else if (verb == "send")
        endpoints.at(topic)->send(words);
    else if (verb == "bytes" && words >> word)
        endpoints.at(topic)->send_bytes(from_hex(word));
    else
        throw std::runtime_error("no such command: " + line);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: fastdds-peer DOMAIN SECONDS\n";
        return 2;
    }
    // Even if Fast DDS hangs, nobody is to end this by hand.
    std::signal(SIGALRM, [](int) {
        constexpr char text[] = "the input did not end in time\n";
        _exit(write(STDERR_FILENO, text, sizeof text - 1) > 0 ? 1 : 2);
    });
    alarm(static_cast<unsigned>(std::atoi(argv[2])));
    try {
        // The endpoints are the listeners of what the peer holds, so they go after it.
        Endpoints endpoints;
        Peer peer(static_cast<uint32_t>(std::atoi(argv[1])));
        std::string line;
        while (std::getline(std::cin, line))
            execute(line, peer, endpoints);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
