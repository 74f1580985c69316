import { chips, type Flight, type Run } from "../run/run.js";

export interface Chip {
  text: string;
  x: number;
  width: number;
}

export interface NumberText {
  text: string;
  x: number;
}

/** What stands on an arrow: flags as chips, numbers beside them; x from the label's left edge. */
export interface SegmentLabel {
  x: number;
  y: number;
  width: number;
  chips: Chip[];
  numbers: NumberText[];
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
const GAP = 9;
const MIDDLE = [0.5, 0.3, 0.24, 0.7, 0.4, 0.6];
const ASIDE = [0.25, 0.27, 0.3, 0.33, 0.7, 0.75, 0.8];
const EVERYWHERE = Array.from({ length: 41 }, (_, i) => 0.1 + i * 0.02);

/** Where each label goes so that none covers another: first the middle, in columns; else nearer an end; else flags only. */
export function placeLabels(lines: Line[], run: Run, narrow: boolean, relative: boolean): SegmentLabel[] {
  const columns = narrow ? undefined : columnsOf(lines, run, relative);
  const placed: SegmentLabel[] = [];
  const labels = lines.map((line) => {
    const full = shape(line.flight, run, relative, columns, !narrow);
    const room = Math.abs(line.x2 - line.x1) - 36;
    const forms = narrow || full.width > room ? [shape(line.flight, run, relative, undefined, false)] : [full];
    if (forms[0].numbers.length > 0) {
      forms.push(
        shape(line.flight, run, relative, undefined, true),
        shape(line.flight, run, relative, undefined, false),
      );
    }
    const crossed = lines.some((other) => cross(line, other));
    if (crossed) {
      forms.splice(0, forms.length - (forms.at(-2) && 2 * forms.at(-2)!.width + 40 < room ? 2 : 1));
    }
    const label = firstFree(forms, line, placed, crossed ? ASIDE : MIDDLE, boundsOf(line, lines, narrow));
    placed.push(label);
    return label;
  });
  // What was placed before others came into its way may find a better place now.
  return labels.map((label, i) => {
    const others = labels.filter((_, j) => j !== i);
    return others.some((other) => collide(label, other))
      ? (labels[i] = firstFree([label], lines[i], others, EVERYWHERE, boundsOf(lines[i], lines, narrow)))
      : label;
  });
}

function firstFree(
  forms: SegmentLabel[],
  line: Line,
  placed: SegmentLabel[],
  places: number[],
  [least, most]: [number, number],
): SegmentLabel {
  for (const form of forms) {
    const edge = form.numbers.length === 0 ? -3 : 5;
    for (const at of places) {
      const label = locate(form, line, at);
      const inside = label.x > least + edge && label.x + label.width < most - edge;
      if (inside && !placed.some((other) => collide(label, other))) {
        return label;
      }
    }
  }
  // Nowhere is free: where it covers least of the others.
  const form = forms[forms.length - 1];
  const covered = (label: SegmentLabel) => placed.reduce((sum, other) => sum + overlap(label, other), 0);
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

/** Between which places a label may stand: its own line, or the life lines where that begins or ends between them. */
function boundsOf(line: Line, lines: Line[], narrow: boolean): [number, number] {
  const ends = (narrow ? lines : [line]).flatMap(({ x1, x2 }) => [x1, x2]);
  return [Math.min(...ends), Math.max(...ends)];
}

function locate(form: SegmentLabel, line: Line, at: number): SegmentLabel {
  const lost = line.flight.outcome === "lost" ? 0.9 : 1;
  const x = line.x1 + (line.x2 - line.x1) * at * lost;
  return { ...form, x: x - form.width / 2, y: line.y1 + (line.y2 - line.y1) * at * lost };
}

function collide(a: SegmentLabel, b: SegmentLabel): boolean {
  const height = a.numbers.length + b.numbers.length === 0 ? 20 : HEIGHT;
  return Math.abs(a.y - b.y) < height && a.x < b.x + b.width + 4 && b.x < a.x + a.width + 4;
}

/** Whether two arrows meet where both would have their labels. */
function cross(a: Line, b: Line): boolean {
  const opposite = a.x1 < a.x2 !== b.x1 < b.x2;
  return opposite && Math.abs(a.y1 + a.y2 - b.y1 - b.y2) / 2 < HEIGHT;
}

interface Columns {
  chips: number;
  seq: number;
  ack: number;
  len: number;
}

/** One width for all sequence numbers and one for all acknowledgment numbers, so that they stand under each other. */
function columnsOf(lines: Line[], run: Run, relative: boolean): Columns {
  const widest = (text: (f: Flight) => string) => Math.max(0, ...lines.map((l) => text(l.flight).length * DIGIT));
  return {
    chips: Math.max(0, ...lines.map((l) => chipsWidth(l.flight))),
    seq: widest((f) => seqText(f, run, relative)),
    ack: widest((f) => ackText(f, run, relative)),
    len: widest(lengthText),
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
  const texts: NumberText[] = [];
  if (numbers) {
    x += 4;
    const cells = [
      { text: seqText(flight, run, relative), column: columns?.seq },
      { text: ackText(flight, run, relative), column: columns?.ack },
      { text: lengthText(flight), column: columns?.len },
    ];
    for (const { text, column } of cells) {
      if (text !== "") {
        texts.push({ text, x });
      }
      const width = column ?? text.length * DIGIT;
      x += width > 0 ? width + GAP : 0;
    }
    x -= GAP;
  } else {
    x -= 3;
  }
  // In columns the label keeps its column's width, so that all start at the same place.
  return { x: 0, y: 0, width: columns ? x : x - start, chips: shapes, numbers: texts };
}

export function seqText(flight: Flight, run: Run, relative: boolean): string {
  const { seq, from } = flight.segment;
  return `seq=${relative ? run.relative(seq, from) : seq}`;
}

export function ackText(flight: Flight, run: Run, relative: boolean): string {
  const { ack, to } = flight.segment;
  if (ack === null || ack === undefined) {
    return "";
  }
  return `ack=${relative ? run.relative(ack, to) : ack}`;
}

export function lengthText(flight: Flight): string {
  return flight.segment.len > 0 ? `len=${flight.segment.len}` : "";
}

/** Measures the names of states as they are drawn. */
export function measure(stage: HTMLElement): (state: string) => number {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen) {
    pen.font = `600 12.5px ${getComputedStyle(stage).getPropertyValue("--stf-sans") || "sans-serif"}`;
  }
  return (state) => (pen?.measureText(state).width ?? state.length * 8) + state.length * 0.25;
}
