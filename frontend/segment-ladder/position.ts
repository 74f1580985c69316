import type { Picture } from "./ladder-layout.js";

interface Piece {
  element: SVGElement;
  from: number;
  to: number;
  line: SVGLineElement | null;
  rect: SVGRectElement | null;
  y1: number;
  y2: number;
  state: number;
}

const GHOST = 0;
const ACTIVE = 1;
const DONE = 2;

/** Moves the drawn picture to a position without drawing it again: 500 steps must play at 60 frames a second. */
export class Position {
  private pieces: Piece[] = [];
  private now: SVGElement | null = null;
  private arrows = new Map<number, SVGElement>();
  private marked: [SVGElement, string][] = [];

  /** Learns the pieces of a freshly drawn picture. */
  attach(root: SVGSVGElement): void {
    this.now = root.querySelector(".now");
    this.marked = [];
    this.arrows = new Map(
      [...root.querySelectorAll<SVGElement>("[data-arrow]")].map((arrow) => [Number(arrow.dataset.arrow), arrow]),
    );
    this.pieces = [...root.querySelectorAll<SVGElement>("[data-from]")].map((element) => {
      const line = element.querySelector<SVGLineElement>("line.solid");
      const rect = element.querySelector<SVGRectElement>("rect.solid");
      return {
        element,
        from: Number(element.dataset.from),
        to: element.dataset.to === undefined ? -1 : Number(element.dataset.to),
        line,
        rect,
        y1: Number(line?.dataset.y1 ?? element.dataset.y1),
        y2: Number(line?.dataset.y2 ?? element.dataset.y2),
        state: -1,
      };
    });
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
    this.now?.setAttribute("transform", `translate(0 ${y})`);
    this.now?.classList.toggle("hidden", step < 0 || step >= picture.y.length - 1);
    for (const piece of this.pieces) {
      const state = piece.from > step ? GHOST : piece.to > step ? ACTIVE : DONE;
      if (state === ACTIVE) {
        grow(piece, y);
      }
      if (state !== piece.state) {
        piece.element.classList.toggle("ghost", state === GHOST);
        piece.element.classList.toggle("active", state === ACTIVE);
        if (state === DONE) {
          grow(piece, Infinity);
        }
        piece.state = state;
      }
    }
  }
}

function grow(piece: Piece, y: number): void {
  const part = Math.min(1, Math.max(0, (y - piece.y1) / Math.max(1, piece.y2 - piece.y1)));
  if (piece.line) {
    const line = piece.line;
    const from = { x: Number(line.dataset.x1), y: piece.y1 };
    const to = { x: Number(line.dataset.x2), y: piece.y2 };
    const shown = Math.max(part, 0.14);
    line.setAttribute("x2", String(from.x + (to.x - from.x) * shown));
    line.setAttribute("y2", String(from.y + (to.y - from.y) * shown));
  } else if (piece.rect) {
    piece.rect.setAttribute("height", String(Math.max(5, (piece.y2 - piece.y1) * part)));
  }
}
