import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { Run } from "../run/run.js";
import { fetchRun, RunRefused } from "../run/trace.js";
import { Speaker } from "../run/words.js";
import { layOut, type Picture } from "./ladder-layout.js";
import { drawPicture, type Selection } from "./ladder-picture.js";
import { drawBar, type Controls } from "./ladder-bar.js";
import { drawLegend } from "./ladder-legend.js";
import { drawBlocks, drawWhy } from "./ladder-side.js";
import { ladderStyles } from "./ladder-styles.js";
import { drawTable } from "./ladder-table.js";
import { Player, type Walk } from "./player.js";
import { Position } from "./position.js";
import { sentence } from "./sentences.js";

const SPEEDS = [0.5, 1, 2, 4];

/**
 * Plays one run as a ladder of segments. Given the address of a run (`src`) and a language (`lang`); tells `step-changed`
 * with the trace's step number when it stands somewhere else.
 */
@customElement("segment-ladder")
export class SegmentLadder extends LitElement implements Walk, Controls {
  static override styles = ladderStyles;

  @property() src = "";
  @property({ reflect: true }) override lang = "";
  /** The trace's step number to stand at when the run arrives; 0 is before everything. */
  @property({ type: Number }) step = 0;
  /** Words needed before a run brings its own: loading, failed, retry. */
  @property({ attribute: false }) words: Record<string, string> = {};

  @state() private run: Run | null = null;
  @state() private failure: string | null = null;
  @state() private stop = -1;
  @state() private playing = false;
  @state() private speed = 1;
  @state() private selected: number | null = null;
  @state() private relative = false;
  @state() private tableOpen = false;
  @state() private width = 0;
  @query("svg.picture") private svgElement!: SVGSVGElement | null;
  @query(".stage") private stage!: HTMLElement | null;

  private speaker = new Speaker({ rule: {}, ui: {} }, "");
  private picture: Picture | null = null;
  private drawn: unknown = null;
  private cursor = 0;
  private readonly position = new Position();
  private readonly player = new Player(this);
  private readonly observer = new ResizeObserver((entries) => this.measure(entries[0].contentRect.width));
  private request: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.onKey);
    this.observer.disconnect();
    this.player.pause();
    this.playing = false;
    this.request?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has("src") || changed.has("lang")) && this.src) {
      void this.load();
    }
    const all = changed as Map<PropertyKey, unknown>;
    if (this.run && this.width > 0 && ["run", "width", "relative"].some((name) => all.has(name))) {
      this.picture = layOut(this.run, this.speaker, this.width, this.relative);
    }
  }

  override updated(): void {
    if (this.stage) {
      this.observer.observe(this.stage);
    }
    if (this.picture && this.svgElement && this.drawn !== this.picture) {
      this.drawn = this.picture;
      this.position.attach(this.svgElement);
    }
    if (!this.playing) {
      this.cursor = this.heightOf(this.stop);
    }
    this.show();
  }

  override render(): TemplateResult {
    if (this.failure !== null) {
      return this.drawFailure();
    }
    if (!this.run) {
      return html`<div class="sim waiting" role="status" aria-label=${this.words.loading ?? ""}>
        <div class="shimmer"></div>
      </div>`;
    }
    const { run, speaker } = this;
    return html`${run.document.world ? html`<p class="world" role="note">${run.document.world}</p>` : nothing}
      <div class="sim ${run.document.world ? "unreal" : ""}">
        <div class="stage" tabindex="-1">${this.drawStage(run)}</div>
        <div class="side">${drawWhy(run, this.index, speaker)} ${drawBlocks(run, this.index, speaker)}</div>
        ${drawBar(
          speaker,
          {
            stop: this.stop,
            count: run.stops.length,
            micros: this.index >= 0 ? run.steps[this.index].at : 0,
            playing: this.playing,
            ended: this.atEnd(),
            speed: this.speed,
          },
          this,
        )}
      </div>
      <details class="told" @toggle=${this.onTable}>
        <summary>${speaker.say("table")}</summary>
        ${this.tableOpen ? drawTable(run, this.index, speaker, (place) => this.goTo(place)) : nothing}
      </details>
      <div class="unseen" role="status" aria-live="polite">${this.playing ? "" : this.announcement()}</div>`;
  }

  /** Stands at this stop; -1 is before everything. */
  goTo(stop: number): void {
    if (!this.run) {
      return;
    }
    const before = this.stop;
    this.player.pause();
    this.playing = false;
    this.stop = Math.max(-1, Math.min(stop, this.run.stops.length - 1));
    this.cursor = this.heightOf(this.stop);
    this.arrive(before);
  }

  travel(pixels: number): boolean {
    if (!this.run) {
      return false;
    }
    const target = this.heightOf(this.stop + 1);
    this.cursor = reducedMotion() ? target : Math.min(target, this.cursor + pixels);
    if (this.cursor < target) {
      this.show();
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

  private get index(): number {
    return this.run && this.stop >= 0 ? this.run.stops[this.stop] : -1;
  }

  private async load(): Promise<void> {
    this.request?.abort();
    this.request = new AbortController();
    const signal = this.request.signal;
    try {
      const document = await fetchRun(this.src, this.lang, signal);
      const same =
        this.run?.trace.scenario === document.trace.scenario && this.run.steps.length === document.trace.steps.length;
      this.speaker = new Speaker(document.words, this.lang);
      this.run = new Run(document);
      this.failure = null;
      if (!same) {
        this.player.pause();
        this.playing = false;
        this.selected = null;
        this.stop = this.run.stops.findLastIndex((i) => (this.run as Run).steps[i].n <= this.step);
        this.cursor = this.heightOf(this.stop);
      }
    } catch (failure) {
      if (!signal.aborted) {
        this.failure = failure instanceof RunRefused ? failure.message : "";
      }
    }
  }

  private measure(width: number): void {
    if (Math.abs(width - this.width) > 1) {
      this.width = width;
    }
  }

  private drawFailure(): TemplateResult {
    return html`<div class="sim failed" role="alert">
      <p>${this.failure || this.words.failed || "⚠"}</p>
      <button @click=${() => void this.load()}>${this.words.retry ?? "↻"}</button>
    </div>`;
  }

  private drawStage(run: Run): TemplateResult {
    const { picture, speaker } = this;
    if (!picture) {
      return html``;
    }
    const selection: Selection = { selected: this.selected, answered: this.answeredBy(run) };
    const names = [picture.left, picture.right].map(
      (x, i) =>
        html`<span class=${i === 0 ? "left" : "right"} style="left:${(x / picture.width) * 100}%"
          >${speaker.name("host", run.hosts[i] ?? "")}</span
        >`,
    );
    return html`<div class="names" style="max-width:${picture.width}px">${names}</div>
      <svg
        class="picture ${picture.narrow ? "narrow" : ""}"
        viewBox="0 0 ${picture.width} ${picture.height}"
        style="max-width:${picture.width}px"
        role="img"
        aria-label=${speaker.say("picture", { title: run.document.title, count: run.flights.length })}
      >
        ${drawPicture(picture, run, speaker, selection, (i) => this.select(i))}
      </svg>
      <div class="legend">${drawLegend(run, speaker, this.relative, this.onRelative)}</div>`;
  }

  private announcement(): string {
    return this.run && this.stop >= 0 ? sentence(this.run, this.index, this.speaker) : "";
  }

  private answeredBy(run: Run): number | null {
    const flight = this.selected === null ? undefined : run.flights[this.selected];
    const answered = flight && run.answered(flight);
    return answered ? run.flights.indexOf(answered) : null;
  }

  private heightOf(stop: number): number {
    const index = this.run?.stops[stop];
    return index === undefined || !this.picture ? 0 : this.picture.y[index];
  }

  private arrive(before: number): void {
    const run = this.run;
    if (!run) {
      return;
    }
    const flight = run.flightAt(this.index);
    if (flight) {
      this.selected = run.flights.indexOf(flight);
    } else if (this.stop < before) {
      this.selected = null;
    }
    this.show();
    this.follow();
    const detail = { step: this.index >= 0 ? run.steps[this.index].n : 0 };
    this.dispatchEvent(new CustomEvent("step-changed", { detail, bubbles: true, composed: true }));
  }

  private show(): void {
    if (this.picture) {
      this.position.show(this.index, this.cursor, this.picture);
    }
  }

  /** Keeps the time line in sight where the picture is taller than its stage. */
  private follow(): void {
    const stage = this.stage;
    if (stage && this.picture && stage.scrollHeight > stage.clientHeight + 4) {
      const scale = (this.svgElement?.clientHeight ?? 0) / this.picture.height;
      const top = this.cursor * scale - stage.clientHeight * 0.55;
      stage.scrollTo({ top, behavior: reducedMotion() || this.playing ? "auto" : "smooth" });
    }
  }

  private select(index: number): void {
    this.selected = this.selected === index ? null : index;
    const segment = this.selected === null ? undefined : this.run?.flights[index].segment;
    this.dispatchEvent(
      new CustomEvent("segment-selected", { detail: { segment: segment?.id ?? 0 }, bubbles: true, composed: true }),
    );
  }

  private toState(direction: 1 | -1): void {
    const stops = this.run?.stops ?? [];
    for (let i = this.stop + direction; i >= 0 && i < stops.length; i += direction) {
      if (this.run?.steps[stops[i]].kind === "state") {
        this.goTo(i);
        return;
      }
    }
  }

  readonly onPlay = (): void => {
    if (!this.playing && this.atEnd()) {
      this.goTo(-1);
    }
    this.player.toggle();
    this.playing = this.player.playing;
  };

  readonly onSpeed = (): void => {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    this.player.speed = this.speed;
  };

  private readonly onRelative = (event: Event): void => {
    this.relative = (event.target as HTMLInputElement).checked;
  };

  private readonly onTable = (event: Event): void => {
    this.tableOpen = (event.target as HTMLDetailsElement).open;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as HTMLElement;
    const range = target instanceof HTMLInputElement && target.type === "range";
    const taken =
      target instanceof HTMLButtonElement || target.tagName === "SUMMARY" || target instanceof HTMLInputElement;
    if (event.altKey || event.ctrlKey || event.metaKey || !this.run) {
      return;
    }
    if (event.key === " " && (!taken || range)) {
      this.onPlay();
    } else if (event.shiftKey && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      this.toState(event.key === "ArrowRight" ? 1 : -1);
    } else if (!range && event.key === "ArrowRight") {
      this.goTo(this.stop + 1);
    } else if (!range && event.key === "ArrowLeft") {
      this.goTo(this.stop - 1);
    } else if (!range && (event.key === "Home" || event.key === "End")) {
      this.goTo(event.key === "Home" ? -1 : this.run.stops.length - 1);
    } else {
      return;
    }
    event.preventDefault();
  };
}

function reducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

declare global {
  interface HTMLElementTagNameMap {
    "segment-ladder": SegmentLadder;
  }
}
