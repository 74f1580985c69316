import { type Placement, same } from "./order-model.js";

/** What items are picked up in by keyboard or chosen in by a tap. */
export interface GrabTarget {
  readonly now: Placement;
  focusItem(id: string): void;
  move(id: string, to: number | "aside"): void;
  putBack(before: Placement, id: string): void;
  announce(id: string, key: string): void;
  redraw(): void;
}

/** Moves without dragging: tap an item and then its place, or pick it up with the keyboard and move it by arrows. */
export class Grabbing {
  /** The item that is picked up. */
  held: string | null = null;
  private before: Placement | null = null;

  constructor(private readonly list: GrabTarget) {}

  /** A tap chooses; a second tap on another item says where to. */
  tap(id: string): void {
    if (this.held === null) {
      this.grab(id, "select");
    } else if (this.held === id) {
      this.release();
    } else {
      const moving = this.letGo(this.held);
      this.list.focusItem(moving);
      this.list.move(moving, this.list.now.order.indexOf(id));
    }
  }

  /** A tap on the place for what does not belong. */
  tapAside(): void {
    if (this.held !== null) {
      this.list.move(this.letGo(this.held), "aside");
    }
  }

  /** Whether a key on an item means something here. */
  key(key: string, id: string): boolean {
    const step = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : 0;
    const place = this.list.now.order.indexOf(id) + step;
    if (key === " ") {
      if (this.held === id) {
        this.release();
      } else {
        this.grab(id, "grabbed");
      }
    } else if (step !== 0 && this.held === id) {
      this.list.focusItem(id);
      this.list.move(id, place);
    } else if (step !== 0 && place >= 0) {
      this.list.focusItem(this.list.now.order[place] ?? id);
      this.list.redraw();
    } else if (key === "Escape" && this.held !== null) {
      this.cancel(this.held);
    } else {
      return step !== 0;
    }
    return true;
  }

  /** Nothing is held any more, and nothing is said of it. */
  forget(): void {
    this.held = null;
  }

  private letGo(id: string): string {
    this.held = null;
    this.list.redraw();
    return id;
  }

  private grab(id: string, key: string): void {
    this.held = id;
    this.before = this.list.now;
    this.list.announce(id, key);
    this.list.redraw();
  }

  private release(): void {
    if (this.held !== null) {
      this.list.announce(this.letGo(this.held), "dropped");
    }
  }

  private cancel(id: string): void {
    const before = this.before;
    this.letGo(id);
    if (before && !same(before, this.list.now)) {
      this.list.focusItem(id);
      this.list.putBack(before, id);
    } else {
      this.list.announce(id, "returned");
    }
  }
}
