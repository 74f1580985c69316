import type { Arrow, Fold, Note, Picture } from "./ladder-layout.js";

/** A stripe of the picture, with all that begins in it. */
export interface Part {
  top: number;
  bottom: number;
  folds: Fold[];
  arrows: { arrow: Arrow; index: number }[];
  notes: { note: Note; index: number }[];
}

const HEIGHT = 300;
/** What begins in a part can reach so far beyond it. */
const BEYOND = 160;

/**
 * A long picture is drawn part by part: at once what is seen of it, the rest when the browser has nothing else to do. Once
 * drawn, a part stays as it is.
 */
export class Parts {
  readonly list: Part[] = [];
  private readonly drawn = new Set<Part>();

  constructor(picture: Picture) {
    for (let top = 0; top < picture.height; top += HEIGHT) {
      this.list.push({ top, bottom: top + HEIGHT, folds: [], arrows: [], notes: [] });
    }
    const at = (y: number) => this.list[Math.max(0, Math.min(this.list.length - 1, Math.floor(y / HEIGHT)))];
    picture.folds.forEach((fold) => at(fold.y).folds.push(fold));
    picture.arrows.forEach((arrow, index) => at(arrow.y1).arrows.push({ arrow, index }));
    picture.notes.forEach((note, index) => at(note.y).notes.push({ note, index }));
  }

  has(part: Part): boolean {
    return this.drawn.has(part);
  }

  get complete(): boolean {
    return this.drawn.size === this.list.length;
  }

  /** These heights are seen: whether something is to be drawn for it. */
  see(top: number, bottom: number): boolean {
    const before = this.drawn.size;
    this.list
      .filter((part) => part.top < bottom + BEYOND && part.bottom + BEYOND > top)
      .forEach((part) => this.drawn.add(part));
    return this.drawn.size > before;
  }

  /** One more; whether there was one left. */
  next(): boolean {
    const part = this.list.find((other) => !this.drawn.has(other));
    if (part) {
      this.drawn.add(part);
    }
    return part !== undefined;
  }

  /** All that is left; whether there was any. */
  all(): boolean {
    return this.see(-Infinity, Infinity);
  }
}

/** Where a browser cannot tell when it is idle, a while later. */
export const whenIdle = (work: () => void): number =>
  "requestIdleCallback" in window ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 50);
export const cancelWhenIdle = (id: number): void =>
  "cancelIdleCallback" in window ? cancelIdleCallback(id) : clearTimeout(id);
