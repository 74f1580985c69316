/** At least so long between two drawings of the panels while steps follow each other fast, in milliseconds. */
const CALM = 160;

/** Lets what is told about a run keep a pace that can be read, however fast its steps follow each other. */
export class Pace {
  private last = -CALM;
  private hurried = false;
  private drawn = 0;

  /** A step was taken. */
  moved(): void {
    const now = performance.now();
    this.hurried = now - this.last < CALM;
    this.last = now;
  }

  /** Waits until it is time to draw: at once, or after a while where steps follow each other. */
  async turn(): Promise<void> {
    const wait = this.drawn + CALM - performance.now();
    if (this.hurried && wait > 0) {
      await new Promise((done) => setTimeout(done, wait));
    }
    this.drawn = performance.now();
  }
}
