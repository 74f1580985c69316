import type { PropertyValues, TemplateResult } from "lit";
import { customElement, query } from "lit/decorators.js";
import { Run } from "../run/run.js";
import { RunRefused } from "../run/trace.js";
import { Speaker } from "../run/words.js";
import { sameRun } from "./branches.js";
import { type Branched, Branching } from "./branching.js";
import type { LadderStage } from "./ladder-stage.js";
import { drawFailure, drawWaiting } from "./ladder-panels.js";
import { LadderState } from "./ladder-state.js";
import { ladderStyles } from "./ladder-styles.js";
import { drawLadder, type View } from "./ladder-view.js";
import { sayInAddress } from "./address.js";
import { InClass } from "./in-class.js";
import { actOnKey } from "./keys.js";
import { Pace } from "./pace.js";
import { Player, reducedMotion, type Walk } from "./player.js";
import type { Naming } from "./naming.js";
import type { Takeable } from "./take-away.js";

const SPEEDS = [0.5, 1, 2, 4];

/** A page that is drawn in another language takes its ladders away and puts them back at once. */
const MOVED_MS = 1000;

/**
 * Plays one run as a ladder of segments. Given the address of a run (`src`) and a language (`lang`); tells `step-changed`
 * with the trace's step number when it stands somewhere else, and `guess-made` where the run asks what comes next.
 */
@customElement("segment-ladder")
export class SegmentLadder extends LadderState implements Walk, Branched, View {
  static override styles = ladderStyles;

  @query("ladder-stage.main") private stage!: LadderStage | null;
  @query("ladder-stage.other") private other!: LadderStage | null;

  speaker = new Speaker({ rule: {}, ui: {} }, "");
  private cursor = 0;
  readonly branching = new Branching(this);
  private readonly player = new Player(this);
  readonly pace = new Pace();
  /** When it was taken off the page while it played. */
  private parted = -Infinity;
  private request: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = -1;
    this.addEventListener("keydown", this.onKey);
    if (this.src && !this.run) {
      void this.load();
    }
    if (performance.now() - this.parted < MOVED_MS) {
      void this.updateComplete.then(() => this.onPlay());
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.onKey);
    this.parted = this.playing ? performance.now() : -Infinity;
    this.pause();
    this.request?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) {
      this.statesOpen = this.free;
    }
    if (this.hasUpdated && (changed.has("src") || changed.has("lang")) && this.src) {
      const kept = changed.get("src");
      if (kept !== undefined && !sameRun(String(kept), this.src)) {
        this.branching.list = [];
      }
      void this.load();
    }
  }

  /** While steps follow each other fast the picture moves at once; what is told about it keeps a slower pace. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.pace.turn();
    super.scheduleUpdate();
  }

  override render(): TemplateResult {
    const run = this.run;
    if (this.failure !== null) {
      return drawFailure(this.failure, this.words, () => void this.load());
    }
    return run ? drawLadder(run, this) : drawWaiting(this.words);
  }

  get run(): Run | undefined {
    return this.branching.run;
  }

  /** Stands at this stop; -1 is before everything. */
  goTo(stop: number): void {
    const run = this.run;
    if (run) {
      this.pause();
      const before = this.stop;
      this.stop = Math.max(-1, Math.min(stop, run.stops.length - 1));
      this.cursor = this.heightOf(this.stop);
      this.arrive(before);
    }
  }

  stepBy(direction: 1 | -1): void {
    this.goTo(this.stop + direction);
  }

  travel(pixels: number): boolean {
    const target = this.heightOf(this.stop + 1);
    this.cursor = reducedMotion() ? target : Math.min(target, this.cursor + pixels);
    if (this.cursor < target) {
      this.stage?.moveTo(this.index, this.cursor);
      return false;
    }
    this.stop++;
    this.arrive(this.stop - 1);
    return true;
  }

  rest(): number {
    const kind = this.run?.steps[this.index]?.kind;
    return kind === "call" || kind === "state" ? 800 : 550;
  }

  atEnd(): boolean {
    return !this.run || this.stop >= this.run.stops.length - 1;
  }

  ended(): void {
    this.playing = false;
  }

  onPlay(): void {
    if (!this.playing && this.atEnd()) {
      this.goTo(-1);
    }
    this.cursor = this.heightOf(this.stop);
    this.player.toggle();
    this.playing = this.player.playing;
  }

  onSpeed(): void {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    this.player.speed = this.speed;
  }

  /** To the next change of a state, or back to the one before. */
  toState(direction: 1 | -1): void {
    const found = this.run?.stateStop(this.stop, direction) ?? -1;
    if (found >= 0) {
      this.goTo(found);
    }
  }

  get place(): { stop: number; last: number } {
    return { stop: this.stop, last: (this.run?.stops.length ?? 0) - 1 };
  }

  get index(): number {
    return this.run && this.stop >= 0 ? this.run.stops[this.stop] : -1;
  }

  get standing(): { index: number; micros: number; selected: number | null; hiding: boolean } {
    return { index: this.index, micros: this.micros, selected: this.selected, hiding: this.projector };
  }

  get micros(): number {
    return this.run?.steps[this.index]?.at ?? 0;
  }

  takeable(run: Run): Takeable {
    return {
      src: this.src,
      lang: this.lang,
      edits: this.edited,
      name: run.trace.scenario,
      title: run.document.title,
      world: run.document.world,
      linked: this.linked,
      told: this.taken,
      stage: () => this.stage,
      tell: (words) => (this.taken = words),
    };
  }

  private async load(): Promise<void> {
    this.request?.abort();
    this.request = new AbortController();
    const signal = this.request.signal;
    const before = this.run;
    try {
      this.speaker = new Speaker(await this.branching.load(this.edits, signal), this.lang);
      this.failure = null;
      if (before === undefined) {
        this.begin();
      }
    } catch (failure) {
      if (!signal.aborted) {
        this.failure = failure instanceof RunRefused ? failure.message : "";
      }
    }
  }

  /** A run that was not shown before: all that belonged to another is forgotten. */
  private begin(): void {
    this.pause();
    this.branching.active = this.branching.list.length - 1;
    const { run } = this.branching.list[this.branching.active];
    this.stop = run.stops.findLastIndex((i) => run.steps[i].n <= this.step);
    this.selected = run.selectable(this.index);
    if (this.autoplay) {
      void this.updateComplete.then(() => (reducedMotion() ? this.goTo(run.stops.length - 1) : this.onPlay()));
    }
  }

  private pause(): void {
    this.player.pause();
    this.playing = false;
  }

  private heightOf(stop: number): number {
    return this.stage?.heightOf(this.run?.stops[stop] ?? -1) ?? 0;
  }

  private arrive(before: number): void {
    const run = this.run;
    const stage = this.stage;
    if (!run || !stage) {
      return;
    }
    this.pace.moved(() => {
      this.stage?.rest();
      this.requestUpdate();
    });
    this.selected = run.selectable(this.index) ?? (this.stop < before ? null : this.selected);
    const hurried = this.pace.hurried && !this.playing;
    const smooth = !this.playing && !hurried && !reducedMotion();
    stage.standAt(this.index, this.cursor, smooth, hurried);
    this.other?.standAtTime(this.micros, smooth, hurried);
    const detail = { step: this.index >= 0 ? run.steps[this.index].n : 0 };
    this.dispatchEvent(new CustomEvent("step-changed", { detail, bubbles: true, composed: true }));
    if (this.linked && !this.playing) {
      sayInAddress(this.edited, detail.step);
    }
  }

  /** Another branch is shown. */
  shown(run: Run, step: number): void {
    const detail = { edits: this.edited };
    this.dispatchEvent(new CustomEvent("run-changed", { detail, bubbles: true, composed: true }));
    this.pause();
    this.stop = run.stops.findLastIndex((index) => index <= step);
    this.selected = run.selectable(this.index);
    this.requestUpdate();
    void this.updateComplete.then(() => this.goTo(this.stop));
  }

  private get edited(): string[] {
    return this.branching.list[this.branching.active].edits;
  }

  readonly onChange = (changes: string[]): Promise<void> => this.branching.change(changes);

  get naming(): Naming {
    return { named: this.named, name: (step, rule) => (this.named = new Map([...this.named, [step, rule]])) };
  }

  readonly inClass = new InClass(this, () => this.stage);

  readonly onGuess = (guess: Record<string, string>): void => {
    this.dispatchEvent(new CustomEvent("guess-made", { detail: { guess }, bubbles: true, composed: true }));
  };

  readonly onChosen = (event: CustomEvent<{ flight: number }>): void => {
    if ((event.target as Element).classList.contains("main")) {
      this.selected = this.selected === event.detail.flight ? null : event.detail.flight;
    }
  };

  readonly onTable = (event: Event): void => {
    this.tableOpen = (event.target as HTMLDetailsElement).open;
  };

  readonly onStates = (event: Event): void => {
    this.statesOpen = (event.target as HTMLDetailsElement).open;
  };

  private readonly onKey = (event: KeyboardEvent): void => actOnKey(event, this);
}

declare global {
  interface HTMLElementTagNameMap {
    "segment-ladder": SegmentLadder;
  }
}
