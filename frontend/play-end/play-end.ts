import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Run } from "../run/run.js";
import { fetchRun, type RunDocument, RunRefused } from "../run/trace.js";
import { Speaker } from "../run/words.js";
import { withEdits } from "../segment-ladder/branches.js";
import { drawFailure } from "../segment-ladder/ladder-panels.js";
import { drawBlocks, drawWhy } from "../segment-ladder/ladder-side.js";
import { ladderStyles } from "../segment-ladder/ladder-styles.js";
import { sentence } from "../segment-ladder/sentences.js";
import { drawCompose } from "./compose.js";
import { playStyles } from "./play-styles.js";

/**
 * The learner is one end of a connection: each of its segments is composed by hand, and the engine is the rest of the
 * world. Only what has happened so far is shown; waiting lets the world go on to what next concerns this end.
 */
@customElement("play-end")
export class PlayEnd extends LitElement {
  static override styles = [...ladderStyles, playStyles];

  /** The address of the run whose end is played. */
  @property() src = "";
  @property({ reflect: true }) override lang = "";
  /** The host that the learner is. */
  @property() host = "";
  /** Words needed before a run brings its own: failed, loading, retry. */
  @property({ attribute: false }) words: Record<string, string> = {};

  @state() private moves: string[] = [];
  @state() private run: Run | null = null;
  @state() private failure: string | null = null;
  @state() private refused = "";
  @state() private selected: number | null = null;

  private document: RunDocument | null = null;
  private speaker = new Speaker({ rule: {}, ui: {} }, "");
  /** How many steps of the whole run are shown after each move, and after each wait. */
  private seen: number[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.src && this.host && (changed.has("src") || changed.has("host") || changed.has("lang"))) {
      void this.load();
    }
  }

  override render(): TemplateResult {
    const { run, speaker } = this;
    if (this.failure !== null) {
      return drawFailure(this.failure, this.words, () => void this.load());
    }
    if (!run) {
      return html`<div class="sim waiting" role="status" aria-label=${this.words.loading ?? ""}></div>`;
    }
    const last = run.steps.length - 1;
    const name = speaker.name("host", this.host);
    return html`<p class="role">${speaker.say("play-end.role", { host: name })}</p>
      ${run.document.world ? html`<p class="world" role="note">${run.document.world}</p>` : nothing}
      ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
      <div class="sim">
        <div class="left-side">
          <ladder-stage
            class="main"
            .run=${run}
            .speaker=${speaker}
            .index=${last}
            .selected=${this.selected}
            @flight-chosen=${this.onChosen}
          ></ladder-stage>
          ${drawCompose(run, this.host, this.micros, speaker, (move) => void this.send(move))}
          <div class="choices moves">
            <button @click=${() => this.wait()} ?disabled=${this.over}>${speaker.say("play-end.wait")}</button>
            <button @click=${() => void this.undo()} ?disabled=${this.moves.length === 0}>
              ${speaker.say("undo")}
            </button>
            ${this.over ? html`<span role="status">${speaker.say("play-end.over")}</span>` : nothing}
          </div>
        </div>
        <div class="side">
          ${drawWhy(run, this.told, speaker, [])}
          <details class="packet">
            <summary>${speaker.say("blocks")}</summary>
            ${drawBlocks(run, last, speaker)}
          </details>
        </div>
      </div>
      <div class="unseen" role="status" aria-live="polite">${sentence(run, last, speaker)}</div>`;
  }

  private get micros(): number {
    return this.run?.steps.at(-1)?.at ?? 0;
  }

  private get over(): boolean {
    return (this.run?.steps.length ?? 0) >= (this.document?.trace.steps.length ?? 0);
  }

  /** The step that is explained: the last one that a rule of the other end decided. */
  private get told(): number {
    const steps = this.run?.steps ?? [];
    const ruled = steps.findLastIndex((step) => step.rule !== undefined && step.host !== this.host);
    return ruled >= 0 ? ruled : steps.length - 1;
  }

  private async load(): Promise<void> {
    try {
      await this.fetch(this.moves);
      this.failure = null;
      this.seen = this.seen.length > 0 ? this.seen : [this.next(0)];
      this.show();
    } catch (failure) {
      this.failure = failure instanceof RunRefused ? failure.message : "";
    }
  }

  private async fetch(moves: string[]): Promise<void> {
    const edits = [`play ${this.host}`, ...moves];
    const document = await fetchRun(withEdits(this.src, edits), this.lang, new AbortController().signal);
    // That nothing looks at what arrives here is no part of the story: the learner does.
    document.trace.steps = document.trace.steps.filter((step) => step.kind !== "discard" || step.host !== this.host);
    for (const { segment } of document.trace.steps) {
      if (segment?.injected && segment.from === this.host) {
        // It is this end's own segment, not one from nowhere.
        segment.injected = false;
      }
    }
    this.document = document;
    this.speaker = new Speaker(document.words, this.lang);
  }

  /** One more segment of this end; one that cannot be is said to be so, and nothing changes. */
  private async send(move: string): Promise<void> {
    try {
      const before = this.seen.at(-1) ?? 0;
      await this.fetch([...this.moves, move]);
      this.moves = [...this.moves, move];
      this.refused = "";
      this.seen = [...this.seen, this.next(before + 1)];
      this.show();
    } catch (failure) {
      this.refused = failure instanceof RunRefused && failure.message ? failure.message : (this.words.failed ?? "⚠");
    }
  }

  private wait(): void {
    this.seen = [...this.seen.slice(0, -1), this.next(this.seen.at(-1) ?? 0)];
    this.show();
  }

  private async undo(): Promise<void> {
    const moves = this.moves.slice(0, -1);
    await this.fetch(moves);
    this.moves = moves;
    this.seen = this.seen.slice(0, -1);
    this.refused = "";
    this.show();
  }

  /** How many steps there are up to what next concerns this end: a segment for it, or the world's rest. */
  private next(from: number): number {
    const steps = this.document?.trace.steps ?? [];
    const arrival = steps.findIndex((step, i) => i >= from && step.kind === "receive" && step.host === this.host);
    if (arrival < 0) {
      return steps.length;
    }
    // All that happens with the arrival belongs to it.
    const after = steps.findIndex((step, i) => i > arrival && step.at > steps[arrival].at);
    return after < 0 ? steps.length : after;
  }

  private show(): void {
    const document = this.document;
    if (document) {
      const steps = document.trace.steps.slice(0, this.seen.at(-1));
      this.run = new Run({ ...document, trace: { ...document.trace, steps } });
      this.selected = null;
    }
  }

  private readonly onChosen = (event: CustomEvent<{ flight: number }>): void => {
    this.selected = this.selected === event.detail.flight ? null : event.detail.flight;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "play-end": PlayEnd;
  }
}
