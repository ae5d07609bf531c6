// Calls services as rmw_cyclonedds does: each request and reply begins with whose call it is, and which.
import rtps from "@foxglove/rtps";
import { randomBytes } from "node:crypto";
import { Types } from "./types.mjs";

const ENCAPSULATION = 4;
const HEADER = 16;

export class Services {
  constructor(participant, types, say) {
    Object.assign(this, { participant, types, say });
    this.clients = new Map();
    participant.on("matched", (topic) => this.flush(topic));
    participant.on("discoveredPublication", ({ topicName }) => this.flush(topicName));
  }

  async call(service, type, request) {
    const client = this.clients.get(service) ?? this.open(service, type);
    const body = client.request(request);
    const payload = new Uint8Array(body.length + HEADER);
    payload.set(body.subarray(0, ENCAPSULATION));
    const header = new DataView(payload.buffer, ENCAPSULATION, HEADER);
    header.setBigUint64(0, client.id, true);
    header.setBigInt64(8, ++client.sequence, true);
    // The header is as long as the widest alignment, twice: what follows stays aligned.
    payload.set(body.subarray(ENCAPSULATION), ENCAPSULATION + HEADER);
    client.waiting.push(payload);
    this.flush(client.requests);
  }

  answered(topic, data) {
    const client = [...this.clients.values()].find((one) => one.replies === topic);
    const header = new DataView(data.buffer, data.byteOffset + ENCAPSULATION, HEADER);
    if (client?.id !== header.getBigUint64(0, true)) {
      return;
    }
    const body = new Uint8Array(data.length - HEADER);
    body.set(data.subarray(0, ENCAPSULATION));
    body.set(data.subarray(ENCAPSULATION + HEADER), ENCAPSULATION);
    const sequence = Number(header.getBigInt64(8, true));
    this.say({ service: client.service, sequence, response: client.response.readMessage(body) });
  }

  open(service, type) {
    const bytes = randomBytes(16);
    const userData = `clientid=${[...bytes].map((one) => one.toString(16)).join(".")};`;
    const [requests, replies] = [`rq${service}Request`, `rr${service}Reply`];
    this.participant.subscribeAs(userData, {
      topicName: replies,
      typeName: Types.ddsName(`${type}_Response`),
      durability: rtps.Durability.Volatile,
      reliability: { kind: rtps.Reliability.Reliable, maxBlockingTime: { sec: 1, nsec: 0 } },
      history: { kind: rtps.HistoryKind.KeepAll, depth: -1 },
    });
    const client = {
      service,
      requests,
      replies,
      id: bytes.readBigUInt64LE(),
      sequence: 0n,
      waiting: [],
      writer: this.participant.advertise(requests, Types.ddsName(`${type}_Request`), userData),
      request: this.writer(`${type}_Request`),
      response: this.types.reader(`${type}_Response`),
    };
    this.clients.set(service, client);
    return client;
  }

  // A message without fields has one byte in ROS 2, which the library does not know.
  writer(type) {
    const writer = this.types.writer(type);
    const isEmpty = this.types.definitions(type)[0].definitions.every((field) => field.isConstant);
    return (message) => isEmpty ? Uint8Array.of(0, 1, 0, 0, 0) : writer.writeMessage(message);
  }

  // Sends what waits as soon as both ends of the server are known; what is sent before would be lost.
  flush(topic) {
    for (const client of this.clients.values()) {
      const isServed = this.participant.publications.get(client.requests).matched > 0
        && this.participant.topicWriters().some((writer) => writer.topicName === client.replies);
      if ((topic !== client.requests && topic !== client.replies) || !isServed) {
        continue;
      }
      for (const payload of client.waiting.splice(0)) {
        void this.participant.write(client.writer, payload);
      }
    }
  }
}
