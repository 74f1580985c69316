/** One field of a packet's headers, with the bytes that it is on. */
export interface Field {
  /** Its name in the words: `bytes.NAME`. */
  name: string;
  layer: "ip" | "tcp" | "data";
  from: number;
  /** Exclusive. */
  to: number;
  value: string;
  /** Which bits of its bytes are its own, where others share them. */
  bits?: string;
}

const TCP_OPTIONS: Record<number, string> = { 2: "mss", 3: "wscale", 4: "sackOK", 5: "sack", 8: "ts", 34: "fo" };
const FLAGS = ["CWR", "ECE", "URG", "ACK", "PSH", "RST", "SYN", "FIN"];

/** Reads hexadecimal digits, two a byte. */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The fields of an IP packet that carries TCP (RFC 791, RFC 8200, RFC 9293 section 3.1), in the order of their bytes. */
export function fieldsOf(bytes: Uint8Array): Field[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[0] >> 4;
  const ip = version === 6 ? v6Fields(view) : v4Fields(view);
  const begin = version === 6 ? 40 : (bytes[0] & 15) * 4;
  return bytes.length < begin + 20 ? ip : [...ip, ...tcpFields(view, begin)];
}

function v4Fields(view: DataView): Field[] {
  const ip = field("ip");
  return [
    ip("version", 0, 1, String(view.getUint8(0) >> 4), "0–3"),
    ip("header", 0, 1, `${(view.getUint8(0) & 15) * 4}`, "4–7"),
    ip("service", 1, 2, hex(view.getUint8(1))),
    ip("total", 2, 4, String(view.getUint16(2))),
    ip("id", 4, 6, String(view.getUint16(4))),
    ip("fragment", 6, 8, (view.getUint16(6) & 0x4000) === 0 ? String(view.getUint16(6)) : "DF"),
    ip("ttl", 8, 9, String(view.getUint8(8))),
    ip("protocol", 9, 10, `${view.getUint8(9)} (TCP)`),
    ip("checksum", 10, 12, hex(view.getUint16(10))),
    ip("source", 12, 16, dotted(view, 12)),
    ip("destination", 16, 20, dotted(view, 16)),
  ];
}

function v6Fields(view: DataView): Field[] {
  const ip = field("ip");
  return [
    ip("version", 0, 4, "6", "0–3"),
    ip("total", 4, 6, String(view.getUint16(4))),
    ip("protocol", 6, 7, `${view.getUint8(6)} (TCP)`),
    ip("ttl", 7, 8, String(view.getUint8(7))),
    ip("source", 8, 24, colons(view, 8)),
    ip("destination", 24, 40, colons(view, 24)),
  ];
}

function tcpFields(view: DataView, at: number): Field[] {
  const tcp = field("tcp");
  const header = (view.getUint8(at + 12) >> 4) * 4;
  const flags = view.getUint8(at + 13);
  const set = FLAGS.filter((_, i) => (flags & (0x80 >> i)) !== 0);
  const fields = [
    tcp("source-port", at, at + 2, String(view.getUint16(at))),
    tcp("destination-port", at + 2, at + 4, String(view.getUint16(at + 2))),
    tcp("seq", at + 4, at + 8, String(view.getUint32(at + 4))),
    tcp("ack", at + 8, at + 12, String(view.getUint32(at + 8))),
    tcp("offset", at + 12, at + 13, `${header}`, "0–3"),
    tcp("flags", at + 13, at + 14, set.join(" ") || "–"),
    tcp("window", at + 14, at + 16, String(view.getUint16(at + 14))),
    tcp("checksum", at + 16, at + 18, hex(view.getUint16(at + 16))),
    tcp("urgent", at + 18, at + 20, String(view.getUint16(at + 18))),
    ...optionFields(view, at + 20, Math.min(at + header, view.byteLength)),
  ];
  const data = at + header;
  if (data < view.byteLength) {
    fields.push(field("data")("data", data, view.byteLength, String(view.byteLength - data)));
  }
  return fields;
}

function optionFields(view: DataView, from: number, to: number): Field[] {
  const tcp = field("tcp");
  const fields: Field[] = [];
  for (let at = from; at < to; ) {
    const kind = view.getUint8(at);
    const length = kind <= 1 || at + 1 >= to ? 1 : Math.max(2, view.getUint8(at + 1));
    const end = Math.min(to, at + length);
    const name = kind === 0 ? "end" : kind === 1 ? "nop" : (TCP_OPTIONS[kind] ?? `kind ${kind}`);
    fields.push(tcp("option", at, end, `${name}${optionValue(view, kind, at, end)}`));
    at = end;
  }
  return fields;
}

function optionValue(view: DataView, kind: number, at: number, end: number): string {
  if (kind === 2 && end - at === 4) {
    return ` ${view.getUint16(at + 2)}`;
  }
  if (kind === 3 && end - at === 3) {
    return ` ${view.getUint8(at + 2)}`;
  }
  return kind === 8 && end - at === 10 ? ` ${view.getUint32(at + 2)} ${view.getUint32(at + 6)}` : "";
}

function field(layer: Field["layer"]): (name: string, from: number, to: number, value: string, bits?: string) => Field {
  return (name, from, to, value, bits) => ({ name, layer, from, to, value, bits });
}

function dotted(view: DataView, at: number): string {
  return [0, 1, 2, 3].map((i) => view.getUint8(at + i)).join(".");
}

function colons(view: DataView, at: number): string {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((i) => view.getUint16(at + 2 * i).toString(16)).join(":");
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(4, "0")}`;
}
