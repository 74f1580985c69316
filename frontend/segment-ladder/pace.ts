/** At least so long between two drawings of the panels while steps follow each other fast, in milliseconds. */
const CALM = 160;

/** Lets what is told about a run keep a pace that can be read, however fast its steps follow each other. */
export class Pace {
  /** Counts the drawings that were not in a hurry: what is heavy to draw waits for the next. */
  rests = 0;
  private last = -CALM;
  /** Whether steps follow each other fast. */
  hurried = false;
  private drawn = 0;
  private settling = 0;

  /** A step was taken; `settled` is called once no other follows. */
  moved(settled: () => void): void {
    const now = performance.now();
    this.hurried = now - this.last < CALM;
    this.last = now;
    clearTimeout(this.settling);
    if (this.hurried) {
      this.settling = window.setTimeout(() => {
        this.hurried = false;
        settled();
      }, CALM);
    }
  }

  /** Waits until it is time to draw: at once, or after a while where steps follow each other. */
  async turn(): Promise<void> {
    const wait = this.drawn + CALM - performance.now();
    if (this.hurried && wait > 0) {
      await new Promise((done) => setTimeout(done, wait));
    }
    this.drawn = performance.now();
    if (!this.hurried) {
      this.rests++;
    }
  }
}
