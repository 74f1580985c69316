import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { BlankDrag } from "../blank-form/blank-drag.js";
import type { Run } from "../run/run.js";
import { Speaker } from "../run/words.js";
import { drawBank, drawBlanks } from "./blanks.js";
import { layOutDiagram } from "./diagram-layout.js";
import { drawDiagram, type Shown } from "./diagram-picture.js";
import { diagramStyles } from "./diagram-styles.js";
import { drawEdges, drawRule, edgeName, edgeText, ruleText } from "./edges.js";
import { type Edge, fetchMachine, type Machine } from "./machine.js";
import { placeOf, type Way, wayOf } from "./way.js";

const NOWHERE: Way = { states: [], taken: new Map(), current: null };

/**
 * The figure of the states, drawn from the engine's transitions. Given a run and a step it shows where both hosts are and
 * how they came there. Given `blanks` it asks for the names of places: `place-filled` tells all labels at each change.
 */
@customElement("state-diagram")
export class StateDiagram extends LitElement {
  static override styles = diagramStyles;

  @property({ reflect: true }) override lang = "";
  @property({ attribute: false }) run: Run | null = null;
  /** The step that was reached; -1 is before everything. */
  @property({ type: Number }) index = -1;
  /** The places that the learner is to name. */
  @property({ attribute: false }) blanks: string[] = [];
  /** The labels to choose from. */
  @property({ attribute: false }) bank: string[] = [];
  /** The label of each place that has one. */
  @property({ attribute: false }) filled: Record<string, string> = {};
  /** Whether each filled place is right, once it was judged. */
  @property({ attribute: false }) marks: Record<string, boolean> = {};
  @property({ type: Boolean }) locked = false;
  /** Words needed before the figure brings its own: failed, retry. */
  @property({ attribute: false }) words: Record<string, string> = {};

  @state() private machine: Machine | null = null;
  @state() private failed = false;
  @state() private width = 0;
  @state() private chosen: Edge | null = null;
  @state() private blank: string | null = null;
  @state() private label: string | null = null;
  /** The place over which a label is dragged. */
  @state() private over: string | null = null;
  @state() private said = "";
  @state() private listed = false;

  private dragged = false;
  private speaker = new Speaker({ rule: {}, ui: {} }, "");
  private readonly observer = new ResizeObserver((entries) => (this.width = entries[0].contentRect.width));

  constructor() {
    super();
    this.addEventListener("keydown", (event) => this.onKey(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  /** Between two steps at which no state changes there is nothing else to be seen. */
  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const { run } = this;
    const before = changed.get("index");
    if (!run || before === undefined || changed.size > 1 || this.chosen !== null) {
      return true;
    }
    const passed = run.steps.slice(Math.max(0, Math.min(before, this.index)), Math.max(before, this.index) + 1);
    return before < 0 || this.index < 0 || passed.some((step) => step.kind === "state");
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("lang") || changed.has("blanks")) {
      void this.load();
    }
    if (changed.has("index") && this.run) {
      this.chosen = null;
    }
  }

  override render(): TemplateResult {
    const { machine, speaker } = this;
    if (this.failed) {
      return html`<div class="failed" role="alert">
        <p>${this.words.failed ?? "⚠"}</p>
        <button @click=${() => void this.load()}>${this.words.retry ?? "↻"}</button>
      </div>`;
    }
    if (!machine || this.width === 0) {
      return html`<div class="waiting"></div>`;
    }
    const way = this.run ? wayOf(this.run, this.index, machine) : NOWHERE;
    const layout = layOutDiagram(machine, this.width, (edge) => !edge.broken || way.taken.has(edge));
    const told = this.chosen ?? way.current;
    const asks = this.blanks.length > 0;
    return html`<svg
        class="figure"
        viewBox="0 0 ${layout.width} ${layout.height}"
        style="max-width:${layout.width}px"
        role="img"
        aria-label=${this.described(way)}
      >
        ${drawDiagram(layout, this.shown(machine, way))}
      </svg>
      ${asks
        ? html`${drawBlanks(
            this.blanks,
            this.filled,
            this.over ?? this.blank,
            this.marks,
            this.locked,
            speaker,
            this.onBlank,
          )}
          ${drawBank(this.bank, this.filled, this.label, this.locked, speaker, this.onLabel, this.onPress)}`
        : nothing}
      <div class="rule">${told ? drawRule(told, machine, speaker) : speaker.say("diagram.hint")}</div>
      ${asks
        ? nothing
        : html`<details @toggle=${this.onListed}>
            <summary tabindex="0">${speaker.say("diagram.table")}</summary>
            ${this.listed
              ? drawEdges(machine, told, way, this.run?.hosts ?? [], speaker, (edge) => this.onEdge(edge))
              : nothing}
          </details>`}
      <div class="unseen" role="status" aria-live="polite">${this.said}</div>`;
  }

  private shown(machine: Machine, way: Way): Shown {
    const hosts = this.run?.hosts ?? [];
    const tokens = way.states.flatMap((name, host) => {
      const gone = [...way.taken.values()].some((taken) => taken.has(host));
      const place = placeOf(name, gone, machine);
      const spoken = this.speaker.name("host", hosts[host] ?? "");
      return place === undefined
        ? []
        : [{ place, letter: (spoken[0] ?? "?").toUpperCase(), name: this.here(spoken, name) }];
    });
    return {
      taken: way.taken,
      current: way.current,
      chosen: this.chosen,
      tokens,
      filled: this.filled,
      marks: this.marks,
      blank: this.over ?? this.blank,
      blanks: this.blanks,
      edgeText: (edge) => edgeText(edge, this.speaker),
      edgeName: (edge) => edgeName(edge, machine),
      chooseEdge: (edge) => this.onEdge(edge),
      chooseBlank: (place) => this.onBlank(place),
    };
  }

  private described(way: Way): string {
    const hosts = this.run?.hosts ?? [];
    const places = way.states.map((name, host) => this.here(this.speaker.name("host", hosts[host]), name));
    return [this.speaker.say("diagram"), ...places].join(". ");
  }

  private here(host: string, name: string): string {
    return this.speaker.say("diagram.here", { host, state: name });
  }

  private async load(): Promise<void> {
    try {
      const machine = await fetchMachine(this.lang, this.blanks);
      this.speaker = new Speaker(machine.words, this.lang);
      this.machine = machine;
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  private onEdge(edge: Edge): void {
    this.chosen = this.chosen === edge ? null : edge;
    this.said = this.chosen && this.machine ? ruleText(this.chosen, this.machine, this.speaker) : "";
  }

  private readonly onBlank = (place: string): void => {
    if (this.locked) {
      return;
    }
    if (this.label !== null) {
      this.fill(place, this.label);
    } else if (this.blank === place && this.filled[place] !== undefined) {
      this.fill(place, null);
    } else {
      this.blank = this.blank === place ? null : place;
    }
  };

  private readonly onLabel = (label: string): void => {
    if (this.dragged) {
      return;
    }
    if (this.blank !== null) {
      this.fill(this.blank, label);
    } else {
      this.label = this.label === label ? null : label;
    }
  };

  /** What was chosen to be put somewhere is so no more. */
  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && (this.label ?? this.blank) !== null) {
      event.stopPropagation();
      this.label = this.blank = null;
    }
  }

  private readonly onPress = (event: PointerEvent, label: string): void => {
    if (this.locked || event.button !== 0) {
      return;
    }
    this.dragged = false;
    const inFigure = [...this.renderRoot.querySelectorAll<SVGElement>("g[data-blank]")];
    const inList = [...this.renderRoot.querySelectorAll<HTMLElement>(".blanks [data-place]")];
    const places = new Map<Element, string>([
      ...inFigure.map((box): [Element, string] => [box, box.dataset.blank ?? ""]),
      ...inList.map((button): [Element, string] => [button, button.dataset.place ?? ""]),
    ]);
    new BlankDrag(event.currentTarget as HTMLElement, event, {
      places: () => places,
      over: (place) => (this.over = place),
      done: (moved, place) => {
        this.dragged = moved;
        setTimeout(() => (this.dragged = false));
        if (place !== null) {
          this.fill(place, label);
        }
      },
    });
  };

  /** A label stands in one place at a time; null empties the place. */
  private fill(place: string, label: string | null): void {
    const copies = this.bank.filter((one) => one === label).length;
    const others = Object.entries(this.filled).filter(([other]) => other !== place);
    const used = others.filter(([, one]) => one === label);
    const kept = label !== null && used.length >= copies ? others.filter(([other]) => other !== used[0][0]) : others;
    this.filled = { ...Object.fromEntries(kept), ...(label === null ? {} : { [place]: label }) };
    this.blank = null;
    this.label = null;
    const number = this.blanks.indexOf(place) + 1;
    this.said =
      label === null
        ? this.speaker.say("diagram.emptied", { place: number })
        : this.speaker.say("diagram.filled", { label, place: number });
    const detail = { place, label, filled: this.filled };
    this.dispatchEvent(new CustomEvent("place-filled", { detail, bubbles: true, composed: true }));
  }

  private readonly onListed = (event: Event): void => {
    this.listed = (event.target as HTMLDetailsElement).open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "state-diagram": StateDiagram;
  }
}
