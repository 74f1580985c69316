import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Run } from "../run/run.js";
import { fetchRun, type RunDocument, RunRefused, type Step } from "../run/trace.js";
import { Speaker } from "../run/words.js";
import { withEdits } from "../segment-ladder/branches.js";
import { drawFailure } from "../segment-ladder/ladder-panels.js";
import { drawBlocks, drawWhy } from "../segment-ladder/ladder-side.js";
import { ladderStyles } from "../segment-ladder/ladder-styles.js";
import "../segment-ladder/segment-ladder.js";
import { sentence } from "../segment-ladder/sentences.js";
import { drawTakeAway, type Takeable } from "../segment-ladder/take-away.js";
import { ATTACKER, drawCompose } from "./compose.js";
import { playStyles } from "./play-styles.js";
import { nextFor, replayed } from "./story.js";

/** So much of what has happened is spoken at once. */
const MOST_HEARD = 5;

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
  /** The segments with which the game begins. */
  @property({ attribute: false }) begun: string[] = [];
  /** Whether the page's address says the segments. */
  @property({ type: Boolean }) linked = false;
  /** Words needed before a run brings its own: failed, loading, retry. */
  @property({ attribute: false }) words: Record<string, string> = {};

  @state() private moves: string[] = [];
  @state() private run: Run | null = null;
  @state() private failure: string | null = null;
  @state() private refused = "";
  @state() private selected: number | null = null;
  @state() private taken = "";
  @state() private revealed = false;

  private document: RunDocument | null = null;
  private speaker = new Speaker({ rule: {}, ui: {} }, "");
  /** How many steps of the whole run are shown after each move, and after each wait. */
  private seen: number[] = [];
  /** How many steps were shown before the last move or wait. */
  private known = 0;

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
    const blind = this.host === ATTACKER;
    return html`<p class="role">${speaker.say(blind ? "play-end.role.attacker" : "play-end.role", { host: name })}</p>
      ${run.document.world ? html`<p class="world" role="note">${run.document.world}</p>` : nothing}
      ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
      <div class="sim ${run.document.world ? "unreal" : ""}">
        <div class="left-side">
          <ladder-stage
            class="main"
            ?unreal=${run.document.world !== null}
            .run=${run}
            .speaker=${speaker}
            .index=${last}
            .selected=${this.selected}
            @flight-chosen=${this.onChosen}
          ></ladder-stage>
          ${drawCompose(run, this.host, this.micros, speaker, (move) => this.send(move))}
          <div class="choices moves">
            <button @click=${() => this.wait()} ?disabled=${this.over}>${speaker.say("play-end.wait")}</button>
            <button @click=${() => void this.undo()} ?disabled=${this.moves.length === 0}>
              ${speaker.say("undo")}
            </button>
            ${this.over && !blind ? html`<span role="status">${speaker.say("play-end.over")}</span>` : nothing}
            ${blind && this.moves.length > 0
              ? html`<button
                  class="reveal"
                  aria-pressed=${this.revealed}
                  @click=${() => (this.revealed = !this.revealed)}
                >
                  ${speaker.say("play-end.reveal")}
                </button>`
              : nothing}
          </div>
        </div>
        <div class="side">
          ${blind
            ? html`<section class="why">
                <h2>${speaker.say("play-end.known")}</h2>
                <p>${speaker.say("play-end.known.how")}</p>
                <p class="what">${sentence(run, last, speaker)}</p>
              </section>`
            : html`${drawWhy(run, this.told, speaker, [])}
                <details class="packet">
                  <summary tabindex="0">${speaker.say("blocks")}</summary>
                  ${drawBlocks(run, last, speaker)}
                </details>`}
        </div>
      </div>
      ${blind ? (this.revealed ? this.drawWhole() : nothing) : drawTakeAway(this.takeable(run), speaker)}
      <div class="unseen" role="status" aria-live="polite">${this.heard(run)}</div>`;
  }

  /** What has happened since the learner's last move or wait, as one message. */
  private heard(run: Run): string {
    const news = run.stops.filter((index) => index >= this.known).slice(-MOST_HEARD);
    return news.map((index) => sentence(run, index, this.speaker)).join("; ");
  }

  /** What an attacker cannot see: the run of both ends, with what was sent into it. */
  private drawWhole(): TemplateResult {
    return html`<segment-ladder
      .src=${this.src}
      .lang=${this.lang}
      .words=${this.words}
      .edits=${[`reveal ${this.host}`, ...this.moves]}
      .step=${Number.MAX_SAFE_INTEGER}
      free
    ></segment-ladder>`;
  }

  private get micros(): number {
    return this.run?.steps.at(-1)?.at ?? 0;
  }

  private get edits(): string[] {
    return [`play ${this.host}`, ...this.moves];
  }

  private takeable(run: Run): Takeable {
    return {
      src: this.src,
      lang: this.lang,
      edits: this.edits,
      name: run.trace.scenario,
      title: run.document.title,
      world: run.document.world,
      linked: this.linked,
      link: () => playedAddress(this.host, this.moves),
      told: this.taken,
      stage: () => this.renderRoot.querySelector("ladder-stage"),
      tell: (words) => (this.taken = words),
    };
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
      const moves = this.run === null ? [...this.begun] : this.moves;
      this.moves = await this.fetchPossible(moves);
      this.failure = null;
      this.seen = this.seen.length > 0 ? this.seen : replayed(this.host, this.steps, this.moves.length);
      this.show();
    } catch (failure) {
      this.failure = failure instanceof RunRefused ? failure.message : "";
    }
  }

  /** These segments, or none of them where they cannot be, as in a link that was edited by hand; that is then told. */
  private async fetchPossible(moves: string[]): Promise<string[]> {
    try {
      await this.fetch(moves);
      return moves;
    } catch (failure) {
      if (moves.length === 0 || !(failure instanceof RunRefused)) {
        throw failure;
      }
      await this.fetch([]);
      this.refuse(failure);
      return [];
    }
  }

  private async fetch(moves: string[]): Promise<void> {
    const document = await fetchRun(
      withEdits(this.src, [`play ${this.host}`, ...moves]),
      this.lang,
      new AbortController().signal,
    );
    // That nothing looks at what arrives here is no part of the story: the learner does.
    document.trace.steps = document.trace.steps.filter((step) => step.kind !== "discard" || step.host !== this.host);
    for (const { segment } of document.trace.steps) {
      if (segment?.injected && segment.from === this.host && this.host !== ATTACKER) {
        // It is this end's own segment, not one from nowhere.
        segment.injected = false;
      }
    }
    this.document = document;
    this.speaker = new Speaker(document.words, this.lang);
  }

  /** One more segment of this end; whether it can be. One that cannot is said to be so, and nothing changes. */
  private async send(move: string): Promise<boolean> {
    try {
      const before = this.seen.at(-1) ?? 0;
      await this.fetch([...this.moves, move]);
      this.moves = [...this.moves, move];
      this.revealed = false;
      this.refused = "";
      this.seen = [...this.seen, nextFor(this.host, this.steps, before + 1)];
      this.show();
      return true;
    } catch (failure) {
      this.refuse(failure);
      return false;
    }
  }

  private refuse(failure: unknown): void {
    this.refused = failure instanceof RunRefused && failure.message ? failure.message : (this.words.failed ?? "⚠");
  }

  private wait(): void {
    this.seen = [...this.seen.slice(0, -1), nextFor(this.host, this.steps, this.seen.at(-1) ?? 0)];
    this.show();
  }

  private async undo(): Promise<void> {
    const moves = this.moves.slice(0, -1);
    try {
      await this.fetch(moves);
      this.moves = moves;
      this.revealed = false;
      this.seen = this.seen.slice(0, -1);
      this.refused = "";
      this.show();
    } catch (failure) {
      this.refuse(failure);
    }
  }

  private get steps(): Step[] {
    return this.document?.trace.steps ?? [];
  }

  private show(): void {
    const document = this.document;
    if (this.linked && this.run !== null) {
      history.replaceState(history.state, "", playedAddress(this.host, this.moves));
    }
    if (document) {
      const before = this.run?.steps.length ?? 0;
      this.known = before < (this.seen.at(-1) ?? 0) ? before : 0;
      const steps = document.trace.steps.slice(0, this.seen.at(-1));
      this.run = new Run({ ...document, trace: { ...document.trace, steps } });
      this.selected = null;
    }
  }

  private readonly onChosen = (event: CustomEvent<{ flight: number }>): void => {
    this.selected = this.selected === event.detail.flight ? null : event.detail.flight;
  };
}

/** The page's address with the end that is played and all that it sent. */
function playedAddress(host: string, moves: string[]): string {
  const url = new URL(location.href);
  url.search = "";
  url.searchParams.set("play", host);
  moves.forEach((move) => url.searchParams.append("edit", move));
  return url.href;
}

declare global {
  interface HTMLElementTagNameMap {
    "play-end": PlayEnd;
  }
}
