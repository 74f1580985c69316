import type { Picture } from "./ladder-layout.js";

/** A group of the picture: a ghost before its first step, active up to its last one. */
interface Piece {
  element: SVGElement;
  from: number;
  to: number;
  line: Line | null;
}

/** The part of an arrow that grows while its segment travels. */
interface Line {
  element: SVGLineElement;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * Moves the drawn picture to a position without drawing it again: 500 steps must play at 60 frames a second. A move
 * touches only the groups between the two positions and the arrows that are on their way.
 */
export class Position {
  private begins: Piece[] = [];
  private ends: Piece[] = [];
  private active = new Set<Piece>();
  private step = -1;
  private past: SVGElement | null = null;
  private arrows = new Map<number, SVGElement>();
  private marked: [SVGElement, string][] = [];

  /** Learns the pieces of a freshly drawn picture, and draws all of them as what is to come. */
  attach(root: SVGSVGElement): void {
    const all = (selector: string) => [...root.querySelectorAll<SVGElement>(selector)];
    this.past = root.querySelector(".past");
    this.marked.forEach(([arrow, name]) => arrow.classList.remove(name));
    this.marked = [];
    this.arrows = new Map(all("[data-arrow]").map((arrow) => [Number(arrow.dataset.arrow), arrow]));
    const pieces = all("[data-from]").map(pieceOf);
    this.begins = [...pieces].sort((a, b) => a.from - b.from);
    this.ends = [...pieces].sort((a, b) => a.to - b.to);
    this.active.clear();
    this.step = -1;
    pieces.forEach((piece) => this.place(piece));
  }

  /** Marks the chosen segment and the one that it answers. */
  select(selected: number | null, answered: number | null): void {
    this.marked.forEach(([arrow, name]) => arrow.classList.remove(name));
    this.marked = [];
    for (const [index, name] of [
      [selected, "selected"],
      [answered, "answered"],
    ] as const) {
      const arrow = index === null ? undefined : this.arrows.get(index);
      if (arrow) {
        arrow.classList.add(name);
        this.marked.push([arrow, name]);
      }
    }
  }

  /** Shows what has happened up to this step (-1: nothing yet), with the time line at this height. */
  show(step: number, y: number, picture: Picture): void {
    const lived = step < 0 ? 0 : step >= picture.y.length - 1 ? picture.height : y;
    this.past?.setAttribute("height", String(lived));
    const before = Math.min(this.step, step);
    const after = Math.max(this.step, step);
    this.step = step;
    between(this.begins, (piece) => piece.from, before, after).forEach((piece) => this.place(piece));
    between(this.ends, (piece) => piece.to, before, after).forEach((piece) => this.place(piece));
    this.active.forEach((piece) => grow(piece.line, y));
  }

  private place(piece: Piece): void {
    const { element, from, to } = piece;
    const active = from <= this.step && to > this.step;
    element.classList.toggle("ghost", from > this.step);
    element.classList.toggle("active", active);
    if (active && piece.line) {
      this.active.add(piece);
    } else if (this.active.delete(piece)) {
      grow(piece.line, Infinity);
    }
  }
}

function pieceOf(element: SVGElement): Piece {
  const line = element.querySelector<SVGLineElement>("line.solid");
  const number = (name: string) => Number(line?.dataset[name]);
  return {
    element,
    from: Number(element.dataset.from),
    to: Number(element.dataset.to ?? -1),
    line: line && { element: line, x1: number("x1"), y1: number("y1"), x2: number("x2"), y2: number("y2") },
  };
}

/** The pieces whose step is after one and not after another. */
function between(sorted: Piece[], stepOf: (piece: Piece) => number, before: number, after: number): Piece[] {
  return sorted.slice(firstAfter(sorted, stepOf, before), firstAfter(sorted, stepOf, after));
}

function firstAfter(sorted: Piece[], stepOf: (piece: Piece) => number, step: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stepOf(sorted[middle]) > step) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function grow(line: Line | null, y: number): void {
  if (line) {
    const part = Math.min(1, Math.max(0.14, (y - line.y1) / Math.max(1, line.y2 - line.y1)));
    line.element.setAttribute("x2", String(line.x1 + (line.x2 - line.x1) * part));
    line.element.setAttribute("y2", String(line.y1 + (line.y2 - line.y1) * part));
  }
}
