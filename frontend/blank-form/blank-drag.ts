import { scrollersAbove } from "../order-list/scrollers.js";

const THRESHOLD = 6;
const EDGE = 56;
const STEP = 8;

/** What a drag tells the element that the word is of; a place is what the element calls it. */
export interface WordDrag {
  /** The places that a word can be dropped on, with the names that the element has for them. */
  places(): Map<Element, string>;
  /** The place over which the word is held; null for none. */
  over(place: string | null): void;
  done(moved: boolean, place: string | null): void;
}

/** Drags a word of a bank with mouse, touch or pen; tells over which place it is let go. Escape takes it back. */
export class BlankDrag {
  private moved = false;
  private frame = 0;
  private scrolled = 0;
  private x: number;
  private y: number;
  private readonly grabX: number;
  private readonly grabY: number;
  private readonly scrollers: Element[];

  constructor(
    private readonly word: HTMLElement,
    start: PointerEvent,
    private readonly target: WordDrag,
  ) {
    this.x = this.grabX = start.clientX;
    this.y = this.grabY = start.clientY;
    this.scrollers = scrollersAbove(word);
    word.setPointerCapture(start.pointerId);
    word.addEventListener("pointermove", this.onMove);
    word.addEventListener("pointerup", this.onUp);
    word.addEventListener("pointercancel", this.onCancel);
    window.addEventListener("keydown", this.onKey, true);
  }

  private readonly onMove = (event: PointerEvent): void => {
    this.x = event.clientX;
    this.y = event.clientY;
    if (!this.moved && Math.hypot(this.x - this.grabX, this.y - this.grabY) > THRESHOLD) {
      this.moved = true;
      this.word.classList.add("held");
      this.frame = requestAnimationFrame(this.onFrame);
    }
    if (this.moved) {
      event.preventDefault();
      this.follow();
    }
  };

  private readonly onUp = (): void => this.end(this.moved ? this.place() : null);

  private readonly onCancel = (): void => this.end(null);

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.moved) {
      event.preventDefault();
      event.stopPropagation();
      this.end(null);
    }
  };

  /** Near an edge of the window, scrolls as long as there is a place further that way. */
  private readonly onFrame = (): void => {
    const boxes = [...this.target.places().keys()].map((place) => place.getBoundingClientRect());
    const up = this.y < EDGE && boxes.some((box) => box.top < EDGE);
    const down = this.y > innerHeight - EDGE && boxes.some((box) => box.bottom > innerHeight - EDGE);
    for (const scroller of up || down ? this.scrollers : []) {
      const before = scroller.scrollTop;
      scroller.scrollTop += up ? -STEP : STEP;
      if (scroller.scrollTop !== before) {
        this.scrolled += scroller.scrollTop - before;
        this.follow();
        break;
      }
    }
    this.frame = requestAnimationFrame(this.onFrame);
  };

  private follow(): void {
    this.word.style.translate = `${this.x - this.grabX}px ${this.y - this.grabY + this.scrolled}px`;
    this.target.over(this.place());
  }

  private place(): string | null {
    const under = [...this.target.places()].find(([place]) => {
      const box = place.getBoundingClientRect();
      return this.x >= box.left - 4 && this.x <= box.right + 4 && this.y >= box.top - 4 && this.y <= box.bottom + 4;
    });
    return under?.[1] ?? null;
  }

  private end(place: string | null): void {
    cancelAnimationFrame(this.frame);
    this.word.removeEventListener("pointermove", this.onMove);
    this.word.removeEventListener("pointerup", this.onUp);
    this.word.removeEventListener("pointercancel", this.onCancel);
    window.removeEventListener("keydown", this.onKey, true);
    this.word.classList.remove("held");
    this.word.style.translate = "";
    this.target.over(null);
    this.target.done(this.moved, place);
  }
}
