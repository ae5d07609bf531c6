// A peer that shares no code with Cyclone DDS: it does what its input says, and says what it receives.
//
//   node peer.mjs DOMAIN INTERFACES SECONDS
//
// Input, a line each:                   Output, a line of JSON each:
//   receive TOPIC TYPE                    {"topic", "message"} for each message
//   advertise TOPIC TYPE                  {"matched": TOPIC} for each reader that is found
//   send TOPIC JSON
//   bytes TOPIC HEX                       sends a payload as it is, with its encapsulation header
//   call SERVICE TYPE JSON                {"service", "response"}
// Names are ROS 2's. It ends when its input does, and fails when that takes longer than SECONDS.
import rtps from "@foxglove/rtps";
import { createInterface } from "node:readline";
import { Participant } from "./participant.mjs";
import { Services } from "./services.mjs";
import { Types } from "./types.mjs";

const [domain, folder, seconds] = process.argv.slice(2);
const types = new Types(folder);
const participant = new Participant(Number(domain));
const services = new Services(participant, types, say);
const subscriptions = new Map();
const publications = new Map();

const commands = {
  receive(topic, type) {
    subscriptions.set(`rt${topic}`, { topic, reader: types.reader(type) });
    participant.subscribe({
      topicName: `rt${topic}`,
      typeName: Types.ddsName(type),
      durability: rtps.Durability.TransientLocal,
      reliability: { kind: rtps.Reliability.Reliable, maxBlockingTime: { sec: 1, nsec: 0 } },
      history: { kind: rtps.HistoryKind.KeepLast, depth: 10 },
    });
  },
  advertise(topic, type) {
    const writer = participant.advertise(`rt${topic}`, Types.ddsName(type));
    publications.set(topic, { writer, type: types.writer(type) });
  },
  send(topic, json) {
    const { writer, type } = publications.get(topic);
    return participant.write(writer, type.writeMessage(JSON.parse(json, parsed)));
  },
  bytes(topic, hex) {
    return participant.write(publications.get(topic).writer, Uint8Array.from(Buffer.from(hex, "hex")));
  },
  call(service, type, json) {
    return services.call(service, type, JSON.parse(json, parsed));
  },
};

function say(what) {
  process.stdout.write(`${JSON.stringify(what, plain)}\n`);
}

// JSON by the rosbridge protocol's conventions; JSON itself makes null of a number that is none.
function plain(_, value) {
  if (value instanceof Uint8Array) {
    return Buffer.from(value).toString("base64");
  }
  if (value?.nsec !== undefined) {
    return { sec: value.sec, nanosec: value.nsec };
  }
  return ArrayBuffer.isView(value) ? Array.from(value) : value;
}

function parsed(_, value) {
  return value?.nanosec === undefined ? value : { sec: value.sec, nsec: value.nanosec };
}

function fail(why) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

participant.on("matched", (topic) => topic.startsWith("rt") && say({ matched: topic.slice(2) }));
participant.on("error", (error) => fail(error.stack));
participant.on("userData", ({ publication, serializedData }) => {
  const subscription = subscriptions.get(publication.topicName);
  if (subscription) {
    say({ topic: subscription.topic, message: subscription.reader.readMessage(serializedData) });
  } else {
    services.answered(publication.topicName, serializedData);
  }
});

const limit = setTimeout(() => fail(`the input did not end within ${seconds} s`), 1000 * seconds);
await participant.start();
for await (const line of createInterface({ input: process.stdin })) {
  // The last word of a command is all the rest.
  const [verb] = line.split(" ", 1);
  const command = commands[verb] ?? fail(`no such command: ${line}`);
  const words = line.slice(verb.length + 1).split(" ");
  const last = words.splice(command.length - 1).join(" ");
  await command(...words, last);
}
clearTimeout(limit);
await participant.shutdown();
