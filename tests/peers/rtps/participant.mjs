// A participant of @foxglove/rtps on the loopback, which can also publish.
import rtps from "@foxglove/rtps";
import nodejs from "@foxglove/rtps/nodejs";

const LOOPBACK = "127.0.0.1";
const GROUP = "239.255.0.1";

// The library binds to every interface and joins the group on the default one.
class LoopbackSocket extends nodejs.UdpSocketNode {
  static async Create(options) {
    const dgram = await import("node:dgram");
    return new LoopbackSocket(dgram.createSocket({ recvBufferSize: 4 << 20, ...options, reuseAddr: true }));
  }

  bind({ port }) {
    return super.bind(port === undefined ? { address: LOOPBACK } : { address: GROUP, port });
  }

  async addMembership(group) {
    await super.addMembership(group, LOOPBACK);
    await super.setMulticastInterface(LOOPBACK);
  }
}

export class Participant extends rtps.Participant {
  constructor(domainId) {
    super({
      name: "peer",
      addresses: [LOOPBACK],
      domainId,
      udpSocketCreate: LoopbackSocket.Create,
      // Not Cyclone's, which the library says by default: it must be met as a stranger.
      vendorId: rtps.VendorId.Unknown,
    });
    this.publications = new Map();
    this.on("discoveredSubscription", (reader) => this.match(reader));
  }

  // Subscribes as rmw_cyclonedds does, with user data, which the library's own announcements lack.
  subscribeAs(userData, options) {
    const entityId = rtps.makeEntityId(this.nextEndpointId++, rtps.EntityKind.AppdefReaderNoKey);
    this._subscriptions.set(entityId, options);
    for (const participant of this._participants.values()) {
      for (const writerId of participant.remoteWriters.keys()) {
        rtps.matchLocalSubscription(this.attributes, entityId, writerId, options, participant);
      }
    }
    this.announce(rtps.EntityIdBuiltin.SubscriptionsWriter, entityId, userData, options);
  }

  // Announces a writer, which the library has no call for, and keeps its history until readers ask for it.
  advertise(topicName, typeName, userData = "") {
    const { guidPrefix, protocolVersion, vendorId } = this.attributes;
    const entityId = rtps.makeEntityId(this.nextEndpointId++, rtps.EntityKind.AppdefWriterNoKey);
    const options = {
      topicName,
      typeName,
      durability: rtps.Durability.Volatile,
      reliability: { kind: rtps.Reliability.Reliable, maxBlockingTime: { sec: 1, nsec: 0 } },
      history: { kind: rtps.HistoryKind.KeepAll, depth: -1 },
    };
    const writer = new rtps.Writer({ guidPrefix, entityId, protocolVersion, vendorId, ...options });
    this._writers.set(entityId, writer);
    this.publications.set(topicName, { writer, matched: 0 });
    this.announce(rtps.EntityIdBuiltin.PublicationsWriter, entityId, userData, options);
    for (const participant of this._participants.values()) {
      for (const reader of participant.remoteReaders.values()) {
        this.match(reader.attributes);
      }
    }
    return writer;
  }

  async write(writer, payload) {
    // What follows a payload in a packet begins at a multiple of four bytes, which the library leaves to its caller.
    const data = new Uint8Array(Math.ceil(payload.length / 4) * 4);
    data.set(payload);
    writer.history.set({
      timestamp: { sec: Math.floor(Date.now() / 1000), nsec: 0 },
      kind: rtps.ChangeKind.Alive,
      writerGuid: rtps.makeGuid(this.attributes.guidPrefix, writer.attributes.entityId),
      sequenceNumber: writer.history.nextSequenceNum(),
      data,
      instanceHandle: undefined,
    });
    await this.sendDefaultChanges(writer);
  }

  match({ guidPrefix, entityId, topicName, typeName }) {
    const publication = this.publications.get(topicName);
    const participant = this._participants.get(guidPrefix);
    if (!publication || !participant || publication.writer.attributes.typeName !== typeName) {
      return;
    }
    const writerId = publication.writer.attributes.entityId;
    if (participant.localWriterIdToRemoteReaderIds.has(writerId)) {
      return;
    }
    participant.localWriterIdToRemoteReaderIds.set(writerId, [entityId]);
    publication.matched++;
    this.emit("matched", topicName);
  }

  announce(builtinWriter, entityId, userData, { topicName, typeName, durability, reliability, history }) {
    const writer = this._writers.get(builtinWriter);
    const guid = rtps.makeGuid(this.attributes.guidPrefix, entityId);
    const parameters = new rtps.Parameters();
    parameters.topicName(topicName);
    parameters.typeName(typeName);
    parameters.durability(durability);
    parameters.reliability(reliability);
    parameters.history(history);
    parameters.protocolVersion(this.attributes.protocolVersion);
    parameters.vendorId(this.attributes.vendorId);
    parameters.endpointGuid(guid);
    if (userData) {
      parameters.userDataString(userData);
    }
    parameters.finish();
    writer.history.set({
      timestamp: { sec: Math.floor(Date.now() / 1000), nsec: 0 },
      kind: rtps.ChangeKind.Alive,
      writerGuid: rtps.makeGuid(this.attributes.guidPrefix, builtinWriter),
      sequenceNumber: writer.history.nextSequenceNum(),
      data: parameters.data,
      instanceHandle: guid,
    });
    void this.sendMetatrafficChanges(writer);
  }
}
