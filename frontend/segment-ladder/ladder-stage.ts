import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import { layOut, type Picture } from "./ladder-layout.js";
import { drawLegend } from "./ladder-legend.js";
import { drawPicture } from "./ladder-picture.js";
import { stageStyles } from "./stage-styles.js";
import { Position } from "./position.js";
import { Sight } from "./sight.js";

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

  @state() private width = 0;
  @state() private relative = false;
  @query("svg.picture") private svgElement!: SVGSVGElement | null;
  @query(".now") private now!: HTMLElement | null;

  private picture: Picture | null = null;
  private drawn: Picture | null = null;
  private moving: number | null = null;
  private room: Room = { height: 0, scale: 1, scrolls: false };
  private readonly position = new Position();
  private readonly sight = new Sight();
  private readonly observer = new ResizeObserver((entries) => this.measure(entries[0].contentRect.width));

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
    this.addEventListener("scroll", this.onScroll, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.removeEventListener("scroll", this.onScroll);
  }

  /** The height of a step's event; steps outside the run are at its edges. */
  heightOf(index: number): number {
    return index < 0 || !this.picture ? 0 : (this.picture.y[index] ?? this.picture.height);
  }

  /** Between two steps, while time runs: the time line alone moves. */
  moveTo(index: number, height: number): void {
    this.moving = height;
    this.show(index);
  }

  /** Brings the time line into sight where the picture is taller than its stage. */
  follow(smooth: boolean): void {
    const { room } = this;
    if (this.picture && room.scrolls) {
      const height = this.moving ?? this.heightOf(this.index);
      const top = Math.max(0, height * room.scale - room.height * 0.55);
      this.look(top); // first, since scrolling makes the browser lay the page out
      this.scrollTo({ top, behavior: smooth ? "smooth" : "auto" });
    }
  }

  private readonly onScroll = (): void => this.look(this.scrollTop);

  private look(top: number): void {
    const { height, scale, scrolls } = this.room;
    if (scrolls) {
      this.sight.look(top / scale, (top + height) / scale);
    } else {
      this.sight.all();
    }
  }

  /** Moves the drawn picture to this step, and the time line with it. */
  private show(index: number): void {
    const { picture, now } = this;
    if (picture) {
      const height = this.moving ?? this.heightOf(index);
      this.position.show(index, height, picture);
      if (now) {
        now.style.transform = `translateY(${height * this.room.scale}px)`;
        now.hidden = index < 0 || index >= picture.y.length - 1;
      }
    }
  }

  /** Measuring makes the browser lay the page out, so it is done once for each drawing. */
  private measureRoom(): Room {
    const height = this.clientHeight;
    const scale = (this.svgElement?.clientHeight ?? 0) / (this.picture?.height ?? 1);
    return { height, scale, scrolls: this.scrollHeight > height + 4 };
  }

  /** Lets something look at the whole picture, without ghosts, wherever the run stands. */
  whole<T>(
    look: (picture: SVGSVGElement, names: { text: string; x: number; side: "left" | "right" }[]) => T,
  ): T | null {
    const { picture, svgElement, run } = this;
    if (!picture || !svgElement || !run) {
      return null;
    }
    this.position.show(run.steps.length, picture.height, picture);
    this.sight.all();
    const sides = ["left", "right"] as const;
    const names = sides.map((side, i) => ({
      text: this.speaker.name("host", run.hosts[i] ?? ""),
      x: i === 0 ? picture.left : picture.right,
      side,
    }));
    try {
      return look(svgElement, names);
    } finally {
      this.show(this.index);
      this.look(this.scrollTop);
    }
  }

  /** Another step, or another chosen segment, draws nothing anew: what is drawn is only moved and marked. */
  override shouldUpdate(changed: PropertyValues): boolean {
    const moved = [...changed.keys()].every((name) => name === "index" || name === "selected");
    if (moved && this.picture && this.drawn === this.picture) {
      if (changed.has("index")) {
        this.moving = null;
        this.show(this.index);
      }
      this.mark();
      return false;
    }
    return true;
  }

  override willUpdate(changed: PropertyValues): void {
    const layout = ["run", "width", "relative", "speaker"];
    if (this.run && this.width > 0 && layout.some((name) => changed.has(name))) {
      this.picture = layOut(this.run, this.speaker, this.width, this.relative);
    }
    if (changed.has("index")) {
      this.moving = null;
    }
  }

  override updated(): void {
    if (this.picture && this.svgElement && this.drawn !== this.picture) {
      this.drawn = this.picture;
      this.position.attach(this.svgElement);
      this.sight.attach(this.svgElement, this.picture);
    }
    this.room = this.measureRoom();
    this.show(this.index);
    this.look(this.scrollTop);
    this.mark();
    this.tabIndex = this.room.scrolls ? 0 : -1; // so that a keyboard can scroll it
  }

  override render(): TemplateResult {
    const { picture, run, speaker } = this;
    if (!picture || !run) {
      return html``;
    }
    const names = [picture.left, picture.right].map(
      (x, i) =>
        html`<span class=${i === 0 ? "left" : "right"} style="left:${(x / picture.width) * 100}%"
          >${speaker.name("host", run.hosts[i] ?? "")}</span
        >`,
    );
    return html`${this.heading ? html`<h3>${this.heading}</h3>` : nothing}
      <div class="names" style="max-width:${picture.width}px">${names}</div>
      <div class="canvas" style="max-width:${picture.width}px">
        <svg
          class="picture ${picture.narrow ? "narrow" : ""}"
          viewBox="0 0 ${picture.width} ${picture.height}"
          role="img"
          aria-label=${speaker.say("picture", { title: run.document.title, count: run.flights.length })}
        >
          ${drawPicture(picture, run, speaker, (i) => this.select(i), this.difference)}
        </svg>
        <div class="now" hidden></div>
      </div>
      <div class="legend">${drawLegend(run, speaker, this.relative, this.onRelative)}</div>`;
  }

  private mark(): void {
    const flight = this.selected === null ? undefined : this.run?.flights[this.selected];
    const answered = flight && this.run?.answered(flight);
    this.position.select(this.selected, answered ? this.run!.flights.indexOf(answered) : null);
  }

  private select(flight: number): void {
    this.dispatchEvent(new CustomEvent("flight-chosen", { detail: { flight } }));
  }

  private measure(width: number): void {
    this.room = this.measureRoom();
    if (Math.abs(width - this.width) > 1) {
      this.width = width;
    }
  }

  private readonly onRelative = (event: Event): void => {
    this.relative = (event.target as HTMLInputElement).checked;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "ladder-stage": LadderStage;
  }
}
