import type { Arrow, Fold, Note, Picture } from "./ladder-layout.js";

/** A stripe of the picture: all that begins in it, which may reach beyond it. */
export interface Part {
  top: number;
  bottom: number;
  folds: Fold[];
  arrows: { arrow: Arrow; index: number }[];
  notes: { note: Note; index: number }[];
}

const HEIGHT = 100;
/** What is drawn of a label, a head or a word above and below the height that it is told at. */
const ROUND = 24;
/** How many are drawn at a time when the browser is idle. */
const AT_ONCE = 3;

/**
 * A long picture is drawn part by part: at once what is seen of it, the rest when the browser has nothing else to do. Once
 * drawn, a part stays as it is, also in the next picture where that begins with the same: a run that parts from another one
 * is drawn from there on.
 */
export class Parts {
  readonly list: Part[] = [];
  private readonly drawn = new Set<Part>();

  constructor(
    private readonly picture: Picture,
    before: Parts | null,
  ) {
    for (let top = 0; top < picture.height; top += HEIGHT) {
      this.list.push({ top, bottom: top, folds: [], arrows: [], notes: [] });
    }
    const at = (y: number, until: number) => {
      const part = this.list[Math.max(0, Math.min(this.list.length - 1, Math.floor(y / HEIGHT)))];
      part.bottom = Math.max(part.bottom, until);
      return part;
    };
    picture.folds.forEach((fold) => at(fold.y, fold.y).folds.push(fold));
    picture.arrows.forEach((arrow, index) => at(arrow.y1, arrow.y2).arrows.push({ arrow, index }));
    picture.notes.forEach((note, index) => at(note.y, note.y + note.lines.length * 14).notes.push({ note, index }));
    if (before && frameOf(before.picture) === frameOf(picture)) {
      this.keep(before);
    }
  }

  /** What both begin with. */
  private keep(before: Parts): void {
    const parted = this.list.findIndex((part, i) => JSON.stringify(part) !== JSON.stringify(before.list[i]));
    const same = before.list.slice(0, parted < 0 ? this.list.length : parted);
    this.list.splice(0, same.length, ...same);
    same.filter((part) => before.has(part)).forEach((part) => this.drawn.add(part));
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
      .filter((part) => part.top < bottom + ROUND && part.bottom + ROUND > top)
      .forEach((part) => this.drawn.add(part));
    return this.drawn.size > before;
  }

  /** A few more; whether there were any left. */
  next(): boolean {
    const more = this.list.filter((part) => !this.drawn.has(part)).slice(0, AT_ONCE);
    more.forEach((part) => this.drawn.add(part));
    return more.length > 0;
  }

  /** All that is left; whether there was any. */
  all(): boolean {
    return this.see(-Infinity, Infinity);
  }
}

/** Between what all parts of a picture are drawn. */
function frameOf({ width, left, right, beside }: Picture): string {
  return [width, left, right, ...beside].join();
}

/** Where a browser cannot tell when it is idle, a while later. */
export const whenIdle = (work: () => void): number =>
  "requestIdleCallback" in window ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 50);
export const cancelWhenIdle = (id: number): void =>
  "cancelIdleCallback" in window ? cancelIdleCallback(id) : clearTimeout(id);
