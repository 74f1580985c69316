/** Lets time run: rests at each stop so that it can be read, then travels to the next one. */
export class Player {
  playing = false;
  speed = 1;
  private frame = 0;
  private last = 0;
  private resting = 0;

  constructor(private readonly walk: Walk) {}

  toggle(): void {
    if (this.playing) {
      this.pause();
    } else {
      this.play();
    }
  }

  play(): void {
    this.playing = true;
    this.last = 0;
    this.resting = 0;
    this.frame = requestAnimationFrame((now) => this.tick(now));
  }

  pause(): void {
    this.playing = false;
    cancelAnimationFrame(this.frame);
  }

  private tick(now: number): void {
    if (!this.playing) {
      return;
    }
    const elapsed = this.last === 0 ? 0 : Math.min(now - this.last, 100) * this.speed;
    this.last = now;
    this.resting -= elapsed;
    if (this.resting <= 0 && this.walk.travel(elapsed * PIXELS_PER_MS)) {
      this.resting = this.walk.rest();
    }
    if (this.walk.atEnd()) {
      this.pause();
      this.walk.ended();
      return;
    }
    this.frame = requestAnimationFrame((next) => this.tick(next));
  }
}

const PIXELS_PER_MS = 0.075;

/** What is walked along. */
export interface Walk {
  /** Moves on by this many pixels, at most to the next stop; whether the stop was reached. */
  travel(pixels: number): boolean;
  /** How long to rest at the stop that was reached, in milliseconds. */
  rest(): number;
  atEnd(): boolean;
  ended(): void;
}

/** Whether who looks wants nothing to move. */
export function reducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
