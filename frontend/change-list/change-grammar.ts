import { chips } from "../run/run.js";
import { fill } from "../run/words.js";

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
  /** Of a segment from nowhere: its flags as the grammar writes them, and its numbers; an empty one is not written. */
  flags: string;
  seq: string;
  ack: string;
  len: string;
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
export const FLAGS = ["S", "F", "R", "."];
/** DATA is one that carries some, ACK one that does nothing else. */
export const SEGMENTS = ["SYN", "SYN,ACK", "DATA", "FIN", "RST", "ACK"];

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
      return ["time", "host", "flags", "seq", "ack", "len"];
  }
}

/** The change in the grammar that the server reads; a segment from nowhere goes to one of the other hosts. */
export function written(parts: Parts, hosts: readonly string[]): string {
  const { kind, host, segment, number, time, call, bytes, which } = parts;
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
      return `inject ${time} ${host} > ${hosts.find((other) => other !== host) ?? host} ${fromNowhere(parts)}`;
  }
}

function fromNowhere({ flags, seq, ack, len }: Parts): string {
  const letters = FLAGS.filter((flag) => flags.includes(flag)).join("");
  const numbers = Object.entries({ seq, ack, len }).filter(([, number]) => number.trim() !== "");
  return [`[${letters}]`, ...numbers.map(([name, number]) => `${name} ${number.trim()}`)].join(" ");
}

/** What the words of a change need to know. */
export interface Naming {
  words: Record<string, string>;
  hosts: { id: string; text: string }[];
  calls: { number: number; text: string }[];
}

/** A change in words; one that is in no known grammar stays as it is. */
export function said(change: string, naming: Naming): string {
  const part = /^(lose|corrupt|delay|duplicate) (\S+)(?: ([A-Z,]+))? (\d+)(?: by (\S+))?$/.exec(change);
  if (part) {
    const [, kind = "", host = "", segment, number = "", time = ""] = part;
    const named = segment === "DATA" ? "data" : segment ? "flagged" : "segment";
    const what = word(naming, named, { segment: segment ?? "", number });
    return word(naming, kind, { what, host: hostOf(naming, host), time });
  }
  const call = /^call (\S+) (.+) at (\S+)$/.exec(change);
  if (call) {
    return word(naming, "call", { host: hostOf(naming, call[1] ?? ""), call: call[2] ?? "", time: call[3] ?? "" });
  }
  const planned = /^(drop|move) call (\d+)(?: to (\S+))?$/.exec(change);
  if (planned) {
    const text = naming.calls.find(({ number }) => String(number) === planned[2])?.text ?? planned[2] ?? "";
    return word(naming, planned[1] ?? "", { call: text, time: planned[3] ?? "" });
  }
  const inject = /^inject (\S+) (.+)$/.exec(change);
  return inject
    ? word(naming, "inject", { time: inject[1] ?? "", segment: segmentOf(inject[2] ?? "", naming) })
    : change;
}

/** A segment as a learner reads it: "SYN+ACK seq=300 ack=101, client → server". */
function segmentOf(pattern: string, naming: Naming): string {
  const part = /^(\S+) > (\S+) \[([A-Z.]*)\]\s*(.*)$/.exec(pattern);
  if (!part) {
    return pattern;
  }
  const [, from = "", to = "", flags = "", numbers = ""] = part;
  const named = [chips(flags).join("+") || "–", numbers.replace(/(\w+) (\d+)/g, "$1=$2")].join(" ").trim();
  return `${named}, ${hostOf(naming, from)} → ${hostOf(naming, to)}`;
}

function word(naming: Naming, kind: string, parts: Record<string, string>): string {
  return fill(naming.words[`said.${kind}`] ?? "", parts);
}

function hostOf(naming: Naming, id: string): string {
  return naming.hosts.find((host) => host.id === id)?.text ?? id;
}
