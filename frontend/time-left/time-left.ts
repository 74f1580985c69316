import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { fill } from "../run/words.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** When it is said aloud how much is left. */
const SAID = [10 * MINUTE, 5 * MINUTE, MINUTE];

/**
 * How much time is left. The server says so in milliseconds and decides when it is over; here it is only shown, by a clock
 * that goes on while the connection is cut. Tells `time-over` once it has run down.
 */
@customElement("time-left")
export class TimeLeft extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: 15px/1.4 var(--stf-sans);
      color: var(--stf-ink);
    }
    b {
      font: 600 18px var(--stf-mono);
      font-variant-numeric: tabular-nums;
    }
    .short b {
      text-decoration: underline;
      text-decoration-thickness: 2px;
      text-underline-offset: 4px;
    }
    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  /** Milliseconds from the moment at which this was set. */
  @property({ type: Number }) left = 0;
  @property({ attribute: false }) words: Record<string, string> = {};

  @state() private now = 0;
  @state() private spoken = "";
  private end = 0;
  private ticking = 0;
  private told = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticking = window.setInterval(() => this.tick(), SECOND / 2);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("left")) {
      this.now = performance.now();
      this.end = this.now + this.left;
      this.told = false;
    }
  }

  override render(): TemplateResult {
    const rest = Math.max(0, this.end - this.now);
    const seconds = Math.ceil(rest / SECOND);
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    return html`<span class=${rest < MINUTE ? "short" : ""} role="timer" aria-label=${this.words.label ?? ""}
        >${this.words.left} <b>${clock}</b></span
      >
      <span class="unseen" role="status" aria-live="assertive">${this.spoken || nothing}</span>`;
  }

  private tick(): void {
    const before = this.end - this.now;
    this.now = performance.now();
    const rest = this.end - this.now;
    const mark = SAID.find((one) => before > one && rest <= one);
    if (mark !== undefined) {
      this.spoken = fill(this.words.said ?? "", { minutes: mark / MINUTE });
    }
    if (rest <= 0 && !this.told) {
      this.told = true;
      this.dispatchEvent(new CustomEvent("time-over"));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "time-left": TimeLeft;
  }
}
