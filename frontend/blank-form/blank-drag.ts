const THRESHOLD = 6;

/** Drags a word of the bank with mouse, touch or pen; tells over which blank it is let go. */
export class BlankDrag {
  private moved = false;
  private readonly x: number;
  private readonly y: number;

  constructor(
    private readonly word: HTMLElement,
    start: PointerEvent,
    private readonly root: ShadowRoot,
    private readonly over: (blank: string | null) => void,
    private readonly done: (moved: boolean, blank: string | null) => void,
  ) {
    this.x = start.clientX;
    this.y = start.clientY;
    word.setPointerCapture(start.pointerId);
    word.addEventListener("pointermove", this.onMove);
    word.addEventListener("pointerup", this.onUp);
    word.addEventListener("pointercancel", this.onCancel);
  }

  private readonly onMove = (event: PointerEvent): void => {
    const [dx, dy] = [event.clientX - this.x, event.clientY - this.y];
    this.moved ||= Math.hypot(dx, dy) > THRESHOLD;
    if (this.moved) {
      event.preventDefault();
      this.word.style.translate = `${dx}px ${dy}px`;
      this.word.classList.add("held");
      this.over(this.blankAt(event));
    }
  };

  private readonly onUp = (event: PointerEvent): void => this.end(this.moved ? this.blankAt(event) : null);

  private readonly onCancel = (): void => this.end(null);

  private blankAt(event: PointerEvent): string | null {
    const slots = [...this.root.querySelectorAll<HTMLElement>("[data-blank]")];
    const under = slots.find((slot) => {
      const box = slot.getBoundingClientRect();
      return (
        event.clientX >= box.left - 4 &&
        event.clientX <= box.right + 4 &&
        event.clientY >= box.top - 4 &&
        event.clientY <= box.bottom + 4
      );
    });
    return under?.dataset.blank ?? null;
  }

  private end(blank: string | null): void {
    this.word.removeEventListener("pointermove", this.onMove);
    this.word.removeEventListener("pointerup", this.onUp);
    this.word.removeEventListener("pointercancel", this.onCancel);
    this.word.classList.remove("held");
    this.word.style.translate = "";
    this.over(null);
    this.done(this.moved, blank);
  }
}
