import type { RunDocument, Segment, Step, Trace } from "./trace.js";

export type Outcome = "received" | "lost" | "discarded" | "flying";

/** One segment's way through the network; a duplicate is a second flight of the same segment. */
export interface Flight {
  segment: Segment;
  sent: number;
  arrived: number | null;
  outcome: Outcome;
  toSocket: number;
  copy: boolean;
  /** Of its sender's connections the one that it belongs to, as the trace numbers them for both ends. */
  connection: number;
}

/** A host's socket in one state, from one step to another (exclusive; null: to the end). */
export interface Band {
  host: number;
  socket: string;
  state: string;
  from: number;
  to: number | null;
}

export type Tcb = Record<string, number | string | boolean | null>;

const MODULUS = 2 ** 32;
const QUIET_TIMERS = new Set(["set", "cancelled"]);

/** A trace made ready to be drawn and walked: flights, bands, control blocks at each step. Steps are counted from 0. */
export class Run {
  readonly trace: Trace;
  readonly steps: readonly Step[];
  readonly hosts: readonly string[];
  readonly flights: Flight[] = [];
  readonly bands: Band[] = [];
  /** The steps at which a walk stops, in order. */
  readonly stops: number[] = [];
  private readonly segments = new Map<number, Segment>();
  private readonly blocks: Map<string, Tcb>[] = [];
  private readonly isn = new Map<string, number>();

  constructor(readonly document: RunDocument) {
    this.trace = document.trace;
    this.steps = document.trace.steps;
    this.hosts = document.trace.hosts;
    this.steps.forEach((step, i) => this.read(step, i));
  }

  hostIndex(name: string | undefined): number {
    return Math.max(0, this.hosts.indexOf(name ?? ""));
  }

  socketOf(step: Step): string {
    return `${step.host}/${step.connection ?? 1}/${step.socket ?? 1}`;
  }

  segmentOf(step: Step): Segment | undefined {
    return step.segment ? this.segments.get(step.segment.id) : undefined;
  }

  /** The flight that this step is about: its sending, its arrival or what became of it. */
  selectable(index: number): number | null {
    const id = this.steps[index]?.segment?.id;
    const flight = this.flights.findLastIndex(
      (f) => f.segment.id === id && f.sent <= index && (f.arrived === null || f.arrived <= index || f.sent === index),
    );
    return flight === -1 ? null : flight;
  }

  /** The segment that this one answers: the latest to reach its sender whose last number it acknowledges. */
  answered(flight: Flight): Flight | undefined {
    const ack = flight.segment.ack;
    if (ack === null || ack === undefined) {
      return undefined;
    }
    return [...this.flights]
      .reverse()
      .find(
        (other) =>
          other.segment.to === flight.segment.from &&
          other.arrived !== null &&
          other.arrived < flight.sent &&
          length(other.segment) > 0 &&
          (other.segment.seq + length(other.segment)) % MODULUS === ack,
      );
  }

  /** The control blocks after this step, by socket. */
  blocksAt(index: number): ReadonlyMap<string, Tcb> {
    return this.blocks[index] ?? new Map();
  }

  /** The socket of this host that acted last, up to this step. */
  socketAt(index: number, host: string): string | undefined {
    for (let i = Math.min(index, this.steps.length - 1); i >= 0; i--) {
      const step = this.steps[i];
      if (step.host === host && step.kind !== "lose") {
        return this.socketOf(step);
      }
    }
    return undefined;
  }

  /** The nearest stop after this one, or before it, at which a state changes; -1 where there is none. */
  stateStop(stop: number, direction: 1 | -1): number {
    const changes = (index: number) => this.steps[index].kind === "state";
    return direction > 0
      ? this.stops.findIndex((index, i) => i > stop && changes(index))
      : this.stops.findLastIndex((index, i) => i < stop && changes(index));
  }

  stateAt(index: number, socket: string): string | undefined {
    const band = this.bands.findLast((b) => b.socket === socket && b.from <= index);
    return band && (band.to === null || band.to > index) ? band.state : band ? "CLOSED" : undefined;
  }

  /** Number as seen from the initial one that a host chose for a connection, for who prefers small numbers. */
  relative(number: number, host: string, connection: number): number {
    const base = this.isn.get(`${host}/${connection}`);
    return base === undefined ? number : (number - base + MODULUS) % MODULUS;
  }

  private read(step: Step, i: number): void {
    this.readBlock(step, i);
    if (step.kind === "state") {
      this.readState(step, i);
    } else if (step.kind === "send") {
      this.readSend(step, i);
    } else if (step.kind === "receive" || step.kind === "lose" || step.kind === "discard") {
      this.readArrival(step, i);
    }
    if (step.kind !== "timer" || !QUIET_TIMERS.has(step.action ?? "")) {
      this.stops.push(i);
    }
  }

  private readBlock(step: Step, i: number): void {
    const before = this.blocks[i - 1] ?? new Map<string, Tcb>();
    if (!step.tcb) {
      this.blocks.push(before);
      return;
    }
    const after = new Map(before);
    const socket = this.socketOf(step);
    after.set(socket, { ...after.get(socket), ...step.tcb });
    this.blocks.push(after);
  }

  private readState(step: Step, i: number): void {
    const socket = this.socketOf(step);
    const open = this.bands.findLast((band) => band.socket === socket && band.to === null);
    if (open) {
      open.to = i;
    }
    if (step.to && step.to !== "CLOSED") {
      this.bands.push({ host: this.hostIndex(step.host), socket, state: step.to, from: i, to: null });
    }
  }

  private readSend(step: Step, i: number): void {
    const segment = this.learn(step);
    if (!segment) {
      return;
    }
    const connection = step.connection ?? 1;
    const sender = `${segment.from}/${connection}`;
    if (!this.isn.has(sender)) {
      this.isn.set(sender, segment.seq);
    }
    this.flights.push({ segment, sent: i, arrived: null, outcome: "flying", toSocket: 1, copy: false, connection });
  }

  private readArrival(step: Step, i: number): void {
    const segment = this.learn(step);
    if (!segment) {
      return;
    }
    let flight = this.flights.find((f) => f.segment.id === segment.id && f.arrived === null);
    if (step.kind === "discard") {
      flight = this.flights.findLast((f) => f.segment.id === segment.id && f.outcome === "received") ?? flight;
      if (flight?.arrived !== null && flight) {
        flight.outcome = "discarded";
        return;
      }
    }
    if (!flight) {
      const first = this.flights.find((f) => f.segment.id === segment.id);
      const connection = first?.connection ?? step.connection ?? 1;
      flight = {
        segment,
        sent: first?.sent ?? i,
        arrived: null,
        outcome: "flying",
        toSocket: 1,
        copy: true,
        connection,
      };
      this.flights.push(flight);
    }
    flight.arrived = i;
    flight.toSocket = step.socket ?? 1;
    flight.outcome = step.kind === "receive" ? "received" : step.kind === "lose" ? "lost" : "discarded";
  }

  private learn(step: Step): Segment | undefined {
    if (!step.segment) {
      return undefined;
    }
    const known = this.segments.get(step.segment.id);
    if (known || step.segment.flags === undefined) {
      return known;
    }
    const segment = step.segment as Segment;
    this.segments.set(segment.id, segment);
    return segment;
  }
}

/** Numbers that the segment takes up: its bytes, one for SYN and one for FIN. */
export function length(segment: Segment): number {
  return (segment.len ?? 0) + (segment.flags.includes("S") ? 1 : 0) + (segment.flags.includes("F") ? 1 : 0);
}

const NAMES: Record<string, string> = {
  S: "SYN",
  F: "FIN",
  R: "RST",
  P: "PSH",
  ".": "ACK",
  U: "URG",
  E: "ECE",
  W: "CWR",
};

/** The flags as words, the telling ones first, ACK last. PSH says nothing of opening and closing and is left out. */
export function chips(flags: string): string[] {
  return ["S", "F", "R", "U", "E", "W", "."].filter((f) => flags.includes(f)).map((f) => NAMES[f]);
}

/** The hue that a segment is drawn in. */
export function hue(flags: string): "syn" | "fin" | "rst" | "data" {
  return flags.includes("R") ? "rst" : flags.includes("S") ? "syn" : flags.includes("F") ? "fin" : "data";
}
