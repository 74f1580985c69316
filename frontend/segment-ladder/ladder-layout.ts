import { type Band, type Flight, type Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import { Lanes } from "./lanes.js";
import { placeLabels, type SegmentLabel } from "./label-layout.js";
import { noteOf, wrap } from "./notes.js";

export interface Arrow {
  flight: Flight;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** The step at which it appears, and the one at which it has arrived. */
  from: number;
  to: number;
  /** When it was sent, in microseconds. */
  at: number;
  label: SegmentLabel;
}

export interface BandShape {
  band: Band;
  x: number;
  width: number;
  y1: number;
  y2: number;
  listener: boolean;
}

/** A word beside a life line: a state entered, a call, a timer, a signal. */
export interface Note {
  kind: "state" | "call" | "timer" | "signal";
  host: number;
  step: number;
  y: number;
  lines: string[];
}

/** A long wait, drawn short. */
export interface Fold {
  y: number;
  micros: number;
  step: number;
}

export interface Picture {
  width: number;
  height: number;
  narrow: boolean;
  left: number;
  right: number;
  /** How far each host's words stand off, because other sockets are drawn beside its life line. */
  beside: number[];
  /** The height at which each step happens. */
  y: number[];
  arrows: Arrow[];
  bands: BandShape[];
  notes: Note[];
  folds: Fold[];
}

const TOP = 16;
const SLANT = 46;
const LONGEST = 125;
const FOLD = 66;
const BAND = 12;
const LINE = 15;
const LANE = 17;
/** About how wide a letter of each kind of words is, on a phone and elsewhere. */
const SMALL = { state: 7.1, call: 6.4, timer: 6.4, signal: 6.4 };
const LETTER = { state: 8.8, call: 7.25, timer: 7.1, signal: 7.6 };
/** What stands between a life line and the name of a state, and after the name. */
const ASIDE = 21;

/** How a run is drawn, as its reader likes it. */
export interface Taste {
  /** Numbers counted from the initial one. */
  relative: boolean;
  /** Each moment is as far from the one before as any other, however much time lies between them. */
  even: boolean;
}

/**
 * Lays a run out for a width: time runs down, delay is slant, waits that are too long are folded. `widthOf` measures the name
 * of a state, in pixels.
 */
export function layOut(
  run: Run,
  speaker: Speaker,
  available: number,
  { relative, even }: Taste,
  widthOf: (state: string) => number,
): Picture {
  const width = Math.max(300, Math.min(860, available));
  const narrow = width < 540;
  const margin = narrow ? 94 : Math.min(180, Math.max(128, width * 0.21));
  const slant = narrow ? 60 : SLANT;
  const lanes = new Lanes(run);
  // On a phone many sockets share the room that two would have.
  const most = Math.max(lanes.beside(0), lanes.beside(1), 1);
  const lane = narrow ? Math.min(LANE, 40 / most) : LANE;
  // A listener alone is thin; what is told stands off the outermost band.
  const beside = [0, 1].map((host) =>
    lanes.beside(host) < 2 ? lanes.beside(host) * (lane - 4) : lanes.beside(host) * lane + 3,
  );
  // Words keep their room beyond the lanes of other sockets.
  const words = [0, 1].map((host) =>
    Math.max(0, ...run.bands.filter((band) => band.host === host).map((band) => widthOf(band.state))),
  );
  const moved = beside.map((lanes, host) => (narrow ? lanes : Math.max(0, lanes + words[host] + ASIDE - margin)));
  const rooms = moved.map((more, host) => (narrow ? 78 : margin + more - beside[host] - ASIDE));
  const clock = new Clock(run, speaker, rooms, narrow, slant, even);
  const left = margin + moved[0];
  const right = width - margin - moved[1];
  const bottom = clock.end + 26;
  const laneX = (host: number, place: number) => (host === 0 ? left - place * lane : right + place * lane);
  const bands = run.bands.map((band) => {
    const listener = band.state === "LISTEN";
    const place = lanes.of(band.socket);
    const wide = Math.min(listener ? 5 : BAND, place === 0 ? BAND : lane - 3);
    const x = laneX(band.host, place) - wide / 2;
    const y2 = band.to === null ? bottom : clock.y[band.to];
    return { band, x, width: wide, y1: clock.y[band.from] + 1.5, y2: y2 - 1.5, listener };
  });
  const outside = narrow ? 0.8 : 0.5;
  const shift = (host: number, x: number) => (host === 0 ? x + BAND / 2 + 2 : x - BAND / 2 - 2);
  const bare = run.flights.map((flight) => {
    const from = run.hostIndex(flight.segment.from);
    const to = run.hostIndex(flight.segment.to);
    const y1 = clock.y[flight.sent];
    const arrived = flight.arrived ?? run.steps.length - 1;
    // What arrives nowhere is drawn as far as it comes in the time that others need.
    const y2 = Math.max(flight.arrived === null ? Math.min(clock.y[arrived], y1 + slant) : clock.y[arrived], y1 + 14);
    const elsewhere = (host: string) => !run.hosts.includes(host);
    // What is outside of the picture is between the two hosts, on a phone nearer to the one that has no part in it.
    const away = (host: number) => (host === 0 ? left : right) + (host === 0 ? 1 : -1) * (right - left) * outside;
    const start = flight.segment.injected || elsewhere(flight.segment.from) ? away(to) : shift(from, laneX(from, 0));
    const end = elsewhere(flight.segment.to) ? away(from) : shift(to, laneX(to, 0));
    const reach = flight.outcome === "lost" ? 0.62 : flight.arrived === null ? (y2 - y1) / slant : 1;
    const drop = flight.outcome === "lost" ? y1 + slant * 0.62 : y2;
    const passed = flight.arrived ?? clock.y.findIndex((y) => y >= y2);
    const until = passed < 0 ? arrived : passed;
    const { at } = run.steps[flight.sent];
    return { flight, x1: start, y1, x2: start + (end - start) * reach, y2: drop, from: flight.sent, to: until, at };
  });
  const labels = placeLabels(bare, run, narrow, relative);
  const arrows = bare.map((arrow, i) => ({ ...arrow, label: labels[i] }));
  return {
    width,
    height: bottom + 8,
    narrow,
    left,
    right,
    beside,
    y: clock.y,
    arrows,
    bands,
    notes: clock.notes,
    folds: clock.folds,
  };
}

/** Heights: proportional to time, but never so near that words collide, and never so far that nobody scrolls there. */
class Clock {
  readonly y: number[] = [];
  readonly notes: Note[] = [];
  readonly folds: Fold[] = [];
  end = TOP;
  private readonly nextNote = [TOP - 8, TOP - 8];
  private readonly lastSend = [-99, -99];
  private readonly lastArrival = [-99, -99];
  private lossEnds = 0;
  private readonly bandStart = new Map<string, number>();
  private readonly scale: number;

  constructor(
    private readonly run: Run,
    private readonly speaker: Speaker,
    /** How much room words have beside each host. */
    private readonly rooms: number[],
    private readonly narrow: boolean,
    private readonly slant: number,
    even: boolean,
  ) {
    this.scale = slant / typicalDelay(run);
    let y = TOP;
    run.steps.forEach((step, i) => {
      const before = i === 0 ? 0 : run.steps[i - 1].at;
      const micros = step.at - before;
      let gap = micros * this.scale;
      if (micros > 0) {
        y = Math.max(y, this.lossEnds);
      }
      if (gap > LONGEST) {
        this.folds.push({ y: y + FOLD / 2 + 4, micros, step: i });
        gap = FOLD;
      } else if (even) {
        gap = slant * 0.75;
      }
      y = Math.max(y + (micros > 0 ? Math.max(gap, 5) : 0), this.leastY(i, micros > 0));
      this.y.push(y);
      this.place(i, y);
    });
    this.end = Math.max(y, ...this.nextNote.map((n) => n - LINE));
  }

  private leastY(i: number, later: boolean): number {
    const step = this.run.steps[i];
    const host = this.run.hostIndex(step.host);
    let least = TOP;
    if (step.kind === "call" || (later && noteOf(step, this.speaker))) {
      least = this.nextNote[host] + LINE / 2;
    }
    if (step.kind === "state") {
      least = Math.max(least, (this.bandStart.get(this.run.socketOf(step)) ?? -99) + LINE + 3);
    }
    if (step.kind === "send") {
      least = Math.max(least, this.lastSend[host] + 27);
    }
    if (step.kind === "receive") {
      least = Math.max(least, this.lastArrival[host] + 20);
    }
    return least;
  }

  private place(i: number, y: number): void {
    const step = this.run.steps[i];
    const host = this.run.hostIndex(step.host);
    if (step.kind === "send") {
      this.lastSend[host] = y;
      const to = this.run.segmentOf(step)?.to ?? "";
      if (!this.run.hosts.includes(to)) {
        // What goes to somebody who is not there comes to its end before a wait is folded.
        this.lossEnds = y + this.slant;
      }
    } else if (step.kind === "receive") {
      this.lastArrival[host] = y;
    } else if (step.kind === "state") {
      this.bandStart.set(this.run.socketOf(step), y);
    } else if (step.kind === "lose") {
      this.lossEnds = y + this.slant * 0.45;
    }
    const note = noteOf(step, this.speaker);
    if (note) {
      const room = this.rooms[host] - (note.kind === "state" ? 0 : this.narrow ? 14 : 9);
      const lines = wrap(note.text, room, (this.narrow ? SMALL : LETTER)[note.kind]);
      const wish = note.kind === "state" ? y + LINE * 0.75 : y;
      const at = Math.max(wish, this.nextNote[host] + LINE / 2);
      this.notes.push({ kind: note.kind, host, step: i, y: at, lines });
      this.nextNote[host] = at + LINE * (lines.length - 0.5);
    }
  }
}

function typicalDelay(run: Run): number {
  const delays = run.flights
    .filter((f) => f.arrived !== null && f.outcome !== "lost")
    .map((f) => run.steps[f.arrived as number].at - run.steps[f.sent].at)
    .filter((d) => d > 0)
    .sort((a, b) => a - b);
  return delays.length === 0 ? 20_000 : delays[Math.floor(delays.length / 2)];
}
