import { chips, type Flight, type Run } from "../run/run.js";

export interface Chip {
  text: string;
  x: number;
  width: number;
}

/** What stands on an arrow: flags as chips, numbers beside them, of which there may be none; x from the label's left edge. */
export interface SegmentLabel {
  x: number;
  y: number;
  width: number;
  chips: Chip[];
  numbers: { text: string; x: number } | null;
  /** What stands under the chips once the segment is chosen, where there is no room for numbers beside them. */
  told: string;
}

interface Line {
  flight: Flight;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const CHIP_LETTER = 7.3;
const DIGIT = 7.25;
const HEIGHT = 23;
const SPACE = "\u00a0";
const MIDDLE = [0.5, 0.3, 0.24, 0.7, 0.4, 0.6];
const ASIDE = [0.25, 0.27, 0.3, 0.33, 0.7, 0.75, 0.8];
const EVERYWHERE = Array.from({ length: 41 }, (_, i) => 0.1 + i * 0.02);

/**
 * Where each label goes so that none covers another: first the middle, in columns; else nearer an end; else flags only. Where
 * it is narrow the numbers stand only where there is room for those of all that come across.
 */
export function placeLabels(lines: Line[], run: Run, narrow: boolean, relative: boolean): SegmentLabel[] {
  const columns = narrow ? undefined : columnsOf(lines, run, relative);
  const fits = (line: Line) => shape(line.flight, run, relative, undefined, true).width <= roomOf(line);
  const numbered = !narrow || lines.filter(crossesAll).every(fits);
  const between = boundsOf(lines);
  const boundsAt = (line: Line) => (narrow ? between : boundsOf([line]));
  const arrows = new Shelves<Line>(({ y1, y2 }) => (y1 + y2) / 2);
  lines.forEach((line) => arrows.put(line));
  const placed = new Shelves<SegmentLabel>((label) => label.y);
  const labels = lines.map((line) => {
    const room = roomOf(line);
    const forms = [columns, undefined]
      .map((wide) => shape(line.flight, run, relative, wide, true))
      .filter((form, i) => numbered && form.width <= room && (columns || i > 0));
    forms.push(shape(line.flight, run, relative, undefined, false));
    const crossed = arrows.near((line.y1 + line.y2) / 2).some((other) => cross(line, other));
    if (crossed) {
      forms.splice(0, forms.length - (forms.at(-2) && 2 * forms.at(-2)!.width + 40 < room ? 2 : 1));
    }
    const label = firstFree(forms, line, placed, crossed ? ASIDE : MIDDLE, boundsAt(line));
    placed.put(label);
    return label;
  });
  // What was placed before others came into its way may find a better place now.
  return labels.map((label, i) => {
    placed.take(label);
    const found = meets(label, placed) ? firstFree([label], lines[i], placed, EVERYWHERE, boundsAt(lines[i])) : label;
    placed.put(found);
    return found;
  });
}

function crossesAll({ flight }: Line): boolean {
  return flight.outcome !== "lost" && !flight.segment.injected && !flight.copy;
}

/** How much of an arrow's width a label may cover. */
function roomOf({ x1, x2 }: Line): number {
  return Math.abs(x2 - x1) - 36;
}

/** Things by the height that they are at: what one can meet is on its own shelf or on one beside that. */
class Shelves<T> {
  private readonly shelves = new Map<number, T[]>();

  constructor(private readonly heightOf: (thing: T) => number) {}

  put(thing: T): void {
    const at = Math.floor(this.heightOf(thing) / HEIGHT);
    const shelf = this.shelves.get(at);
    if (shelf) {
      shelf.push(thing);
    } else {
      this.shelves.set(at, [thing]);
    }
  }

  take(thing: T): void {
    const at = Math.floor(this.heightOf(thing) / HEIGHT);
    const rest = this.shelves.get(at)?.filter((other) => other !== thing);
    this.shelves.set(at, rest ?? []);
  }

  near(height: number): T[] {
    const at = Math.floor(height / HEIGHT);
    return [at - 1, at, at + 1].flatMap((shelf) => this.shelves.get(shelf) ?? []);
  }
}

function firstFree(
  forms: SegmentLabel[],
  line: Line,
  placed: Shelves<SegmentLabel>,
  places: number[],
  [least, most]: [number, number],
): SegmentLabel {
  for (const form of forms) {
    const edge = form.numbers ? 5 : -3;
    for (const at of places) {
      const label = locate(form, line, at);
      const inside = label.x > least + edge && label.x + label.width < most - edge;
      if (inside && !meets(label, placed)) {
        return label;
      }
    }
  }
  // Nowhere is free: where it covers least of the others.
  const form = forms[forms.length - 1];
  const covered = (label: SegmentLabel) => placed.near(label.y).reduce((sum, other) => sum + overlap(label, other), 0);
  const candidates = [...places, ...EVERYWHERE]
    .map((at) => locate(form, line, at))
    .filter((label, i) => i === 0 || (label.x > least - 8 && label.x + label.width < most + 8));
  return candidates.reduce((best, label) => (covered(label) < covered(best) ? label : best));
}

/** How much of a label another one covers, in square pixels. */
function overlap(a: SegmentLabel, b: SegmentLabel): number {
  const high = HEIGHT - 3 - Math.abs(a.y - b.y);
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return Math.max(0, high) * Math.max(0, wide);
}

/** Between which places a label may stand: where these lines begin and end. */
function boundsOf(lines: Line[]): [number, number] {
  const ends = lines.flatMap(({ x1, x2 }) => [x1, x2]);
  return [Math.min(...ends), Math.max(...ends)];
}

function locate(form: SegmentLabel, line: Line, at: number): SegmentLabel {
  const lost = line.flight.outcome === "lost" ? 0.9 : 1;
  const x = line.x1 + (line.x2 - line.x1) * at * lost;
  return { ...form, x: x - form.width / 2, y: line.y1 + (line.y2 - line.y1) * at * lost };
}

function meets(label: SegmentLabel, placed: Shelves<SegmentLabel>): boolean {
  return placed.near(label.y).some((other) => collide(label, other));
}

function collide(a: SegmentLabel, b: SegmentLabel): boolean {
  const height = a.numbers || b.numbers ? HEIGHT : 20;
  return Math.abs(a.y - b.y) < height && a.x < b.x + b.width + 4 && b.x < a.x + a.width + 4;
}

/** Whether two arrows meet where both would have their labels. */
function cross(a: Line, b: Line): boolean {
  const opposite = a.x1 < a.x2 !== b.x1 < b.x2;
  return opposite && Math.abs(a.y1 + a.y2 - b.y1 - b.y2) / 2 < HEIGHT;
}

/** How wide the flags are, in pixels, and each of the numbers, in letters. */
interface Columns {
  chips: number;
  numbers: number[];
}

/** One width for all sequence numbers and one for all acknowledgment numbers, so that they stand under each other. */
function columnsOf(lines: Line[], run: Run, relative: boolean): Columns {
  const numbers = lines.map(({ flight }) => numberTexts(flight, run, relative).map((text) => text.length));
  return {
    chips: Math.max(0, ...lines.map((l) => chipsWidth(l.flight))),
    numbers: [0, 1, 2].map((column) => Math.max(0, ...numbers.map((lengths) => lengths[column]))),
  };
}

function chipsWidth(flight: Flight): number {
  return chipTexts(flight).reduce((sum, text) => sum + text.length * CHIP_LETTER + 14, -3);
}

function chipTexts(flight: Flight): string[] {
  const names = chips(flight.segment.flags);
  const flags = names.length > 0 ? names : ["–"];
  return flight.segment.retransmission ? ["↻", ...flags] : flags;
}

function shape(
  flight: Flight,
  run: Run,
  relative: boolean,
  columns: Columns | undefined,
  numbers: boolean,
): SegmentLabel {
  const shapes: Chip[] = [];
  let x = columns ? columns.chips - chipsWidth(flight) : 0;
  const start = x;
  for (const text of chipTexts(flight)) {
    const width = text.length * CHIP_LETTER + 11;
    shapes.push({ text, x, width });
    x += width + 3;
  }
  if (!numbers) {
    const [seq, ack, len] = numberTexts(flight, run, relative);
    const told = [seq, len, ack].filter((text) => text !== "").join(" ");
    return { x: 0, y: 0, width: x - 3 - start, chips: shapes, numbers: null, told };
  }
  // Of one width, every letter: one text for all numbers is drawn several times as fast as one for each.
  const cells = numberTexts(flight, run, relative).map((text, i) => text.padEnd(columns?.numbers[i] ?? 0, SPACE));
  const text = cells.filter((cell) => cell !== "").join(SPACE);
  const shown = { text: text.trimEnd(), x: x + 4 };
  // In columns the label keeps its column's width, so that all start at the same place.
  return {
    x: 0,
    y: 0,
    width: x + 4 + text.length * DIGIT - (columns ? 0 : start),
    chips: shapes,
    numbers: shown,
    told: "",
  };
}

/** The sequence number, the acknowledgment number and the length; empty is what the segment does not have. */
function numberTexts(flight: Flight, run: Run, relative: boolean): string[] {
  const { seq, ack, from, to, len } = flight.segment;
  const acknowledges = ack !== null && ack !== undefined;
  return [
    `seq=${relative ? run.relative(seq, from, flight.connection) : seq}`,
    acknowledges ? `ack=${relative ? run.relative(ack, to, flight.connection) : ack}` : "",
    len > 0 ? `len=${len}` : "",
  ];
}

/** How wide what is told under chips is, in pixels. */
export function toldWidth(told: string): number {
  return told.length * 6.7 + 12;
}

/** Measures the names of states as they are drawn. */
export function measure(stage: HTMLElement): (state: string) => number {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen) {
    pen.font = `600 12.5px ${getComputedStyle(stage).getPropertyValue("--stf-sans") || "sans-serif"}`;
  }
  return (state) => (pen?.measureText(state).width ?? state.length * 8) + state.length * 0.25;
}
