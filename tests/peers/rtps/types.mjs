// Messages by their ROS 2 definitions, which are read from the files that Astro's own types are generated from.
import rosmsg from "@foxglove/rosmsg";
import serialization from "@foxglove/rosmsg2-serialization";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const PLAIN = /^(bool|byte|char|float(32|64)|u?int(8|16|32|64)|w?string)\b/;
const FIELD = /^\s*([A-Za-z][\w/]*)(<=\d+)?(\[[^\]]*\])?\s+\w+\s*(#.*)?$/;

export class Types {
  constructor(folder) {
    this.folder = folder;
  }

  // What DDS calls a type: std_msgs/msg/String is std_msgs::msg::dds_::String_.
  static ddsName(type) {
    const [pack, kind, name] = type.split("/");
    return `${pack}::${kind}::dds_::${name}_`;
  }

  reader(type) {
    return new serialization.MessageReader(this.definitions(type));
  }

  writer(type) {
    return new serialization.MessageWriter(this.definitions(type));
  }

  definitions(type) {
    const [pack] = type.split("/");
    const text = this.text(type);
    const used = new Map();
    this.addUsed(text, pack, used);
    const parts = [...used].map(([name, definition]) => `MSG: ${name}\n${definition}`);
    return rosmsg.parse([text, ...parts].join(`\n${"=".repeat(80)}\n`), { ros2: true });
  }

  addUsed(text, pack, used) {
    for (const line of text.split("\n")) {
      const type = FIELD.exec(line)?.[1];
      if (!type || PLAIN.test(type)) {
        continue;
      }
      const [owner, name] = type.includes("/") ? type.split("/") : [pack, type];
      if (!used.has(`${owner}/${name}`)) {
        const definition = this.text(`${owner}/msg/${name}`);
        used.set(`${owner}/${name}`, definition);
        this.addUsed(definition, owner, used);
      }
    }
  }

  // A service's request and response are called as their types are: std_srvs/srv/Trigger_Request.
  text(type) {
    const [pack, kind, name] = type.split("/");
    const [service, part] = name.split("_");
    const text = readFileSync(join(this.folder, pack, kind, `${service}.${kind}`), "utf8");
    return part === undefined ? text : text.split(/^---$/m)[part === "Request" ? 0 : 1];
  }
}
