import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import { indexAt } from "./branches.js";
import { measure } from "./label-layout.js";
import { layOut, type Picture, type Taste } from "./ladder-layout.js";
import { drawLegend } from "./ladder-legend.js";
import { drawPicture } from "./ladder-picture.js";
import { ABOVE, chosenOf, Front } from "./front.js";
import { drawFront } from "./parting.js";
import { cancelWhenIdle, Parts, whenIdle } from "./parts.js";
import { type Heading, namesOf } from "./picture-file.js";
import { stageStyles } from "./stage-styles.js";

/** How much of the picture is seen at once, in pixels, and how large it is drawn. */
interface Room {
  height: number;
  scale: number;
  scrolls: boolean;
}

/** The picture of one run, at one position: drawn once, then only moved. Part of `segment-ladder`. */
@customElement("ladder-stage")
export class LadderStage extends LitElement {
  static override styles = stageStyles;

  @property({ attribute: false }) run: Run | null = null;
  @property({ attribute: false }) speaker!: Speaker;
  /** The step that was reached; -1 is before everything. */
  @property({ type: Number }) index = -1;
  @property({ attribute: false }) selected: number | null = null;
  /** The step at which this run parts from the one beside it. */
  @property({ attribute: false }) difference: number | null = null;
  @property() heading = "";
  @property({ type: Boolean, reflect: true }) unreal = false;
  /** In a room: what is to come is not there to be found, not even behind the veil. */
  @property({ type: Boolean, reflect: true }) hiding = false;

  @state() private width = 0;
  @state() relative = false;
  @state() even = false;
  /** Nothing is drawn that begins after this step. */
  @state() private until = Infinity;
  /** Counts the times that more of the picture was to be drawn. */
  @state() private grown = 0;
  @query("svg.picture", true) private svgElement!: SVGSVGElement;
  @query(".front > g", true) private frontElement!: SVGGElement;
  /** Where the runs part, while that is still to come. */
  @query(".to-part") private toPart!: SVGUseElement | null;
  @query(".veil", true) private veil!: HTMLElement;
  @query(".now", true) private now!: HTMLElement;

  private picture: Picture | null = null;
  private parts: Parts | null = null;
  private drawn: Picture | null = null;
  private moving: number | null = null;
  private reached = -1;
  private hurried = false;
  /** How far it is scrolled; to ask the browser would make it lay the page out. */
  private top = 0;
  private room: Room = { height: 0, scale: 1, scrolls: false };
  private readonly front = new Front();
  private idle = 0;
  /** How wide the name of a state is in the letters of this language. */
  private widthOf: ((state: string) => number) | null = null;
  private readonly observer = new ResizeObserver(([{ contentRect }]) => {
    this.room = this.measureRoom();
    this.width = Math.abs(contentRect.width - this.width) > 1 ? contentRect.width : this.width;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
    this.addEventListener("scroll", this.onScroll, { passive: true });
    window.addEventListener("beforeprint", this.complete);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.removeEventListener("scroll", this.onScroll);
    window.removeEventListener("beforeprint", this.complete);
    cancelWhenIdle(this.idle);
    this.idle = 0;
  }

  /** The height of a step's event; steps outside the run are at its edges. */
  heightOf(index: number): number {
    return index < 0 || !this.picture ? 0 : (this.picture.y[index] ?? this.picture.height);
  }

  /** Between two steps, while time runs: the veil and the time line alone move. */
  moveTo(index: number, height: number): void {
    this.moving = height;
    this.reached = index;
    this.show(index);
  }

  /**
   * Stands at a step, with the time line in sight where the picture is taller than its stage. It is scrolled first: the
   * browser then need not lay out in between what has moved. In a hurry the veil alone moves, until {@link rest}.
   */
  standAt(index: number, height: number, smooth: boolean, hurried: boolean): void {
    this.hurried = hurried;
    if (this.picture && this.room.scrolls) {
      const top = this.topFor(height);
      this.see(top);
      this.scrollTo({ top, behavior: smooth ? "smooth" : "auto" });
    }
    this.moveTo(index, height);
  }

  /** Stands at the last step that has happened by then, as a run beside another one does. */
  standAtTime(micros: number, smooth: boolean, hurried: boolean): void {
    const index = this.run ? indexAt(this.run, micros) : -1;
    this.standAt(index, this.heightOf(index), smooth, hurried);
  }

  /** No other step follows soon: what has begun stands before the veil again. */
  rest(): void {
    if (this.hurried) {
      this.hurried = false;
      this.show(this.reached);
    }
  }

  private topFor(height: number): number {
    return Math.max(0, height * this.room.scale - this.room.height * 0.55);
  }

  private readonly onScroll = (): void => {
    this.top = this.scrollTop;
    if (!this.parts?.complete) {
      this.see(this.top);
    }
  };

  /** Draws what is to be seen when the stage is scrolled to here. */
  private see(top: number): void {
    const { height, scale } = this.room;
    if (this.parts?.see(top / scale, (top + (height || innerHeight)) / scale)) {
      this.grown++;
    }
  }

  /** Draws the rest part by part, whenever the browser has nothing else to do. */
  private grow(): void {
    if (this.idle === 0) {
      this.idle = whenIdle(() => {
        this.idle = 0;
        if (this.isConnected && this.parts?.next()) {
          this.grown++;
        }
      });
    }
  }

  private readonly complete = (): void => {
    if (this.parts?.all() || this.until < Infinity) {
      this.grown++;
      this.until = Infinity;
      this.performUpdate();
    }
  };

  /** Moves the veil, the time line and what stands before them to this step; the picture stays as it is. */
  private show(index: number): void {
    const { picture } = this;
    // What comes after the last stop is told nowhere.
    const ended = index >= (this.run?.stops.at(-1) ?? Infinity);
    this.until = this.hiding && !ended ? index : Infinity;
    if (picture && this.drawn) {
      const { now, veil, frontElement } = this;
      const height = this.moving ?? this.heightOf(index);
      now.style.transform = `translateY(${height * this.room.scale}px)`;
      now.hidden = index < 0 || ended;
      if (this.difference !== null) {
        this.toPart?.toggleAttribute("data-passed", index >= this.difference);
      }
      veil.style.transform = `translateY(${index < 0 ? 0 : (height - ABOVE) * this.room.scale}px)`;
      veil.hidden = ended;
      if (this.hurried) {
        this.front.empty(frontElement);
      } else {
        this.front.show(
          frontElement,
          picture,
          index,
          ended ? picture.height : height,
          chosenOf(this.run, this.selected),
        );
      }
    }
  }

  /** Measuring makes the browser lay the page out, so it is done once for each drawing. */
  private measureRoom(): Room {
    const height = this.clientHeight;
    const scale = this.drawn ? this.svgElement.clientHeight / this.drawn.height : 1;
    return { height, scale, scrolls: this.scrollHeight > height + 4 };
  }

  /** Lets something look at the whole picture, wherever the run stands. */
  whole<T>(look: (picture: SVGSVGElement, names: Heading["names"]) => T): T | null {
    if (!this.drawn) {
      return null;
    }
    this.complete();
    return look(this.svgElement, namesOf(this.drawn, this.run?.hosts ?? [], this.speaker));
  }

  /** Another step, or another chosen segment, draws nothing anew where nothing hides: what is drawn is moved and marked. */
  override shouldUpdate(changed: PropertyValues): boolean {
    const moved = [...changed.keys()].every((name) => name === "index" || name === "selected");
    if (moved && this.picture && this.drawn === this.picture) {
      if (changed.has("index")) {
        this.moving = null;
      }
      const { until } = this;
      this.show(this.index);
      return this.until !== until;
    }
    return true;
  }

  override willUpdate(changed: PropertyValues): void {
    const layout = ["run", "width", "relative", "even", "speaker"];
    if (this.run && this.width > 0 && layout.some((name) => changed.has(name))) {
      this.widthOf = changed.has("speaker") || !this.widthOf ? measure(this) : this.widthOf;
      this.picture = layOut(this.run, this.speaker, this.width, this, this.widthOf);
      this.parts = new Parts(this.picture, changed.has("speaker") ? null : this.parts);
      this.front.clear();
    }
    if (changed.has("index")) {
      this.moving = null;
    }
    if (this.parts && this.drawn !== this.picture) {
      this.see(this.top);
      this.see(this.topFor(this.heightOf(this.index)));
    }
  }

  override updated(): void {
    if (this.drawn !== this.picture) {
      this.drawn = this.picture;
      this.room = this.measureRoom();
      this.tabIndex = this.room.scrolls ? 0 : -1; // so that a keyboard can scroll it
    }
    this.show(this.index);
    this.grow();
  }

  override render(): TemplateResult {
    const { picture, parts, run, speaker } = this;
    if (!picture || !parts || !run) {
      return html``;
    }
    const names = namesOf(picture, run.hosts, speaker).map(
      ({ text, x, side }) => html`<span class=${side} style="left:${(x / picture.width) * 100}%">${text}</span>`,
    );
    return html`${this.heading ? html`<h3>${this.heading}</h3>` : nothing}
      <div class="names" style="max-width:${picture.width}px">${names}</div>
      <div class="canvas" style="max-width:${picture.width}px">
        <div class="paper">
          <svg
            class="picture ${picture.narrow ? "narrow" : ""} ${this.difference === null ? "" : "parted"}"
            viewBox="0 0 ${picture.width} ${picture.height}"
            role="img"
            aria-label=${speaker.say("picture", { title: run.document.title, count: run.flights.length })}
            @click=${this.onClick}
          >
            ${drawPicture(picture, parts, speaker, this.difference, this.until)}
          </svg>
        </div>
        <div class="veil" hidden></div>
        <div class="now" hidden></div>
        ${drawFront(picture, this.difference)}
      </div>
      <div class="legend">${drawLegend(run, speaker, this.until, this, this.onTaste)}</div>`;
  }

  private readonly onClick = (event: Event): void => {
    const arrow = (event.target as Element).closest<SVGElement>("[data-arrow]");
    if (arrow) {
      this.dispatchEvent(new CustomEvent("flight-chosen", { detail: { flight: Number(arrow.dataset.arrow) } }));
    }
  };

  private readonly onTaste = (taste: Partial<Taste>): void => void Object.assign(this, taste);
}

declare global {
  interface HTMLElementTagNameMap {
    "ladder-stage": LadderStage;
  }
}
