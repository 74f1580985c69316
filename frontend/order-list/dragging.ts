import { scrollersAbove } from "./scrollers.js";

/** What a drag asks of the list that it moves things in. */
export interface DragTarget {
  /** The rows in their order, and the area for what is put aside, if there is one. */
  rows(): HTMLElement[];
  asideArea(): HTMLElement | null;
  getBoundingClientRect(): DOMRect;
  /** Shows where the held item would go: a place from 0, or "aside"; null while it would stay. */
  hover(id: string, to: number | "aside" | null): void;
  /** @param top where the item was let go, so that it can travel to its place from there */
  drop(id: string, to: number | "aside" | null, top: number): void;
}

const THRESHOLD = 6;
const EDGE = 64;
const MARGIN = 12;

/** One drag by mouse, touch or pen, from the press to the release; the page scrolls along at its edges. */
export class Drag {
  private moved = false;
  private to: number | "aside" | null = null;
  private x: number;
  private y: number;
  private frame = 0;
  private readonly grabX: number;
  private readonly grabY: number;
  private readonly scrollers: Element[];
  private readonly scrolledAtStart: number;

  constructor(
    private readonly target: DragTarget,
    private readonly id: string,
    private readonly row: HTMLElement,
    private readonly pointer: number,
    start: PointerEvent,
    private readonly done: (moved: boolean) => void,
  ) {
    this.x = this.grabX = start.clientX;
    this.y = this.grabY = start.clientY;
    this.scrollers = scrollersAbove(row);
    this.scrolledAtStart = this.scrolled();
    window.addEventListener("pointermove", this.onMove);
    window.addEventListener("pointerup", this.onUp);
    window.addEventListener("pointercancel", this.onCancel);
    window.addEventListener("keydown", this.onKey, true);
  }

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) {
      return;
    }
    this.x = event.clientX;
    this.y = event.clientY;
    if (!this.moved && Math.hypot(this.x - this.grabX, this.y - this.grabY) > THRESHOLD) {
      this.moved = true;
      this.row.classList.add("held");
      this.frame = requestAnimationFrame(this.onFrame);
    }
    if (this.moved) {
      event.preventDefault();
      this.follow();
    }
  };

  private readonly onUp = (event: PointerEvent): void => {
    if (event.pointerId === this.pointer) {
      this.end(this.moved ? this.to : null);
    }
  };

  private readonly onCancel = (event: PointerEvent): void => {
    if (event.pointerId === this.pointer) {
      this.end(null);
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.moved) {
      event.preventDefault();
      event.stopPropagation();
      this.end(null);
    }
  };

  /** Near an edge of what scrolls, scroll, as long as there is more of the list that way. */
  private readonly onFrame = (): void => {
    const list = this.target.getBoundingClientRect();
    for (const scroller of this.scrollers) {
      const box = scroller === document.scrollingElement ? viewport() : scroller.getBoundingClientRect();
      const top = Math.max(box.top, 0);
      const bottom = Math.min(box.bottom, innerHeight);
      const up = list.top < top + MARGIN ? top + EDGE - this.y : 0;
      const down = list.bottom > bottom - MARGIN ? this.y - (bottom - EDGE) : 0;
      const before = scroller.scrollTop;
      if (up > 0 || down > 0) {
        scroller.scrollTop += up > 0 ? -Math.min(up, EDGE) / 5 : Math.min(down, EDGE) / 5;
      }
      if (scroller.scrollTop !== before) {
        this.follow();
        break;
      }
    }
    this.frame = requestAnimationFrame(this.onFrame);
  };

  private follow(): void {
    const scroll = this.scrolled() - this.scrolledAtStart;
    this.row.style.translate = `${(this.x - this.grabX) * 0.25}px ${this.y - this.grabY + scroll}px`;
    const to = this.destination();
    if (to !== this.to) {
      this.to = to;
      this.target.hover(this.id, to);
    }
  }

  private destination(): number | "aside" | null {
    const area = this.target.asideArea()?.getBoundingClientRect();
    if (area && this.y >= area.top - 6) {
      return "aside";
    }
    const others = this.target.rows().filter((row) => row !== this.row);
    const place = others.findIndex((row) => {
      const box = row.getBoundingClientRect();
      const shift = new DOMMatrix(getComputedStyle(row).transform).m42;
      return this.y < box.top - shift + box.height / 2;
    });
    return place === -1 ? others.length : place;
  }

  private scrolled(): number {
    return this.scrollers.reduce((sum, scroller) => sum + scroller.scrollTop, 0);
  }

  private end(to: number | "aside" | null): void {
    cancelAnimationFrame(this.frame);
    window.removeEventListener("pointermove", this.onMove);
    window.removeEventListener("pointerup", this.onUp);
    window.removeEventListener("pointercancel", this.onCancel);
    window.removeEventListener("keydown", this.onKey, true);
    const top = this.row.getBoundingClientRect().top;
    this.row.classList.remove("held");
    this.row.style.translate = "";
    if (this.moved) {
      this.target.drop(this.id, to, top);
    }
    this.done(this.moved);
  }
}

function viewport(): { top: number; bottom: number } {
  return { top: 0, bottom: innerHeight };
}
