import { nothing, render, svg, type SVGTemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Run } from "../run/run.js";
import type { Arrow, Picture } from "./ladder-layout.js";
import { tone } from "./arrow-picture.js";

/** So much of a line is drawn at least once its segment is sent, in pixels of height. */
const STUB = 8;
/** So much of a line is told once more where its segment arrives, and so much of that is its head. */
const TAIL = 12;
const HEAD = 1.5;
/** A segment's label is told with its sending where it stands no further below the time line. */
const NEAR = 60;
/** The veil begins so far above the time line: words of the same moment that were not said yet are behind it. */
export const ABOVE = 8;

/** The chosen segment and the one that it answers. */
type Chosen = [number | null, number | null];

/** The chosen segment, and the one that it answers. */
export function chosenOf(run: Run | null, selected: number | null): Chosen {
  const flight = selected === null ? undefined : run?.flights[selected];
  const answered = flight && run?.answered(flight);
  return [selected, answered && run ? run.flights.indexOf(answered) : null];
}

/** Something that stands before the veil. */
interface Piece {
  kind: "stub" | "label" | "end" | "note";
  index: number;
  mark: string;
}

/**
 * What is to come lies behind a veil that moves with the time line: the picture itself never changes, so that a run of 500
 * steps plays and scrubs at 60 frames a second. What has begun but reaches below the time line, and what is chosen, is drawn
 * once more before the veil: a few groups, anew only when they are others.
 */
export class Front {
  private shown = "";

  /** Another picture is drawn: what stood before the veil is none of it. */
  clear(): void {
    this.shown = "";
  }

  /** Shows nothing before the veil. */
  empty(into: SVGElement): void {
    if (this.shown !== "") {
      this.clear();
      render([], into);
    }
  }

  /**
   * Shows what has happened up to this step, with the time line at this height, the chosen segment and the one that it
   * answers.
   */
  show(into: SVGElement, picture: Picture, step: number, y: number, chosen: Chosen): void {
    const pieces = piecesOf(picture, step, y - ABOVE, chosen);
    const key = [...chosen, ...pieces.map(keyOf)].join();
    if (key !== this.shown) {
      this.shown = key;
      render(
        [
          ["answered", "selected"].map((mark, i) => drawGlow(picture.arrows[chosen[1 - i] ?? -1], mark)),
          repeat(pieces, keyOf, (piece) => drawPiece(piece, picture)),
        ],
        into,
      );
    }
  }
}

const keyOf = ({ kind, index, mark }: Piece): string => `${kind} ${index} ${mark}`;

function piecesOf(picture: Picture, step: number, y: number, chosen: Chosen): Piece[] {
  const pieces: Piece[] = [];
  picture.arrows.forEach((arrow, index) => {
    const mark = index === chosen[0] ? "selected" : index === chosen[1] ? "answered" : "";
    const begun = arrow.from <= step;
    const arrived = arrow.to <= step;
    if (begun && !arrived && arrow.y1 + STUB > y) {
      pieces.push({ kind: "stub", index, mark });
    }
    if (begun && arrived && arrow.y2 + 8 > y) {
      pieces.push({ kind: "end", index, mark });
    }
    if (!arrow.flight.copy && (mark || (begun && labelStands(arrow, y)))) {
      pieces.push({ kind: "label", index, mark });
    }
  });
  picture.notes.forEach((note, index) => {
    if (note.step <= step && note.y + note.lines.length * 14 > y) {
      pieces.push({ kind: "note", index, mark: "" });
    }
  });
  return pieces;
}

function labelStands(arrow: Arrow, y: number): boolean {
  return arrow.label.y + 12 > y && arrow.label.y < y + NEAR;
}

function drawGlow(arrow: Arrow | undefined, mark: string): SVGTemplateResult | typeof nothing {
  return arrow
    ? svg`<line class=${`glow ${mark} ${tone(arrow.flight)}`} x1=${arrow.x1} y1=${arrow.y1} x2=${arrow.x2} y2=${arrow.y2}></line>`
    : nothing;
}

function drawPiece({ kind, index, mark }: Piece, picture: Picture): SVGTemplateResult {
  const copy = svg`<use href=${`#${kind}-${index}`}></use>`;
  if (kind === "label" || kind === "note") {
    return svg`<g class=${mark}>${copy}</g>`;
  }
  const arrow = picture.arrows[index];
  const height = arrow.y2 - arrow.y1;
  // At its beginning, or where it comes to its end: short of the point of its head.
  const [from, to] = kind === "stub" ? [0, STUB / height] : [1 - TAIL / height, 1 - HEAD / height];
  const x = (part: number) => arrow.x1 + (arrow.x2 - arrow.x1) * part;
  const y = (part: number) => arrow.y1 + height * part;
  return svg`<g class=${tone(arrow.flight)}>
    <line class="solid" x1=${x(from)} y1=${y(from)} x2=${x(to)} y2=${y(to)}></line>${kind === "end" ? copy : nothing}</g>`;
}
