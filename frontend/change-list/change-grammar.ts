/** What is being put together: the parts that a kind of change needs. */
export interface Parts {
  kind: string;
  host: string;
  /** SYN, FIN and the like, or empty for any segment. */
  segment: string;
  number: string;
  time: string;
  call: string;
  bytes: string;
  which: string;
  pattern: string;
}

export const CALLS = [
  "connect",
  "listen",
  "accept",
  "send",
  "receive",
  "shutdown",
  "close",
  "abort",
  "crash",
  "reboot",
];
export const SEGMENTS = ["SYN", "SYN,ACK", "FIN", "RST", "ACK"];

/** Which parts a kind of change has, in the order in which they are asked. */
export function partsOf(kind: string, call: string): (keyof Parts)[] {
  switch (kind) {
    case "lose":
    case "corrupt":
      return ["host", "segment", "number"];
    case "delay":
    case "duplicate":
      return ["host", "segment", "number", "time"];
    case "call":
      return call === "send" || call === "receive" ? ["host", "call", "bytes", "time"] : ["host", "call", "time"];
    case "drop":
      return ["which"];
    case "move":
      return ["which", "time"];
    default:
      return ["time", "pattern"];
  }
}

/** The change in the grammar that the server reads. */
export function written(parts: Parts): string {
  const { kind, host, segment, number, time, call, bytes, which, pattern } = parts;
  const named = [host, segment, number].filter((part) => part !== "").join(" ");
  switch (kind) {
    case "lose":
    case "corrupt":
      return `${kind} ${named}`;
    case "delay":
    case "duplicate":
      return `${kind} ${named} by ${time}`;
    case "call":
      return `call ${host} ${call}${partsOf(kind, call).includes("bytes") ? ` ${bytes}` : ""} at ${time}`;
    case "drop":
      return `drop call ${which}`;
    case "move":
      return `move call ${which} to ${time}`;
    default:
      return `inject ${time} ${pattern}`;
  }
}
