import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, queryAll, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Drag, type DragTarget } from "./dragging.js";
import { Grabbing, type GrabTarget } from "./grabbing.js";
import { boundTo, type Mark, type OrderItem, place, type Placement, putAside, same } from "./order-model.js";
import { DOWN, drawButton, drawItem, glide, GRIP, type Hovering, OUT, placeOf, shiftOf, UP } from "./order-row.js";
import { orderStyles } from "./order-styles.js";
import { type OrderWords, say } from "./order-words.js";

/**
 * Things to be put in order: by dragging, by buttons, by tapping an item and then its place, by keyboard. Every way leads to
 * one move, which is told as `order-changed` and announced. The server may answer with another placement.
 */
@customElement("order-list")
export class OrderList extends LitElement implements DragTarget, GrabTarget {
  static override styles = orderStyles;

  @property({ attribute: false }) items: OrderItem[] = [];
  @property({ attribute: false }) order: string[] = [];
  @property({ attribute: false }) aside: string[] = [];
  /** The server's word on where everything is; whenever it comes, it wins. */
  @property({ attribute: false }) placement: Placement | null = null;
  @property({ attribute: false }) marks: Record<string, Mark> = {};
  @property({ attribute: false }) words: OrderWords = {};
  /** Whether there is an area for what does not belong. */
  @property({ type: Boolean, attribute: "with-aside" }) withAside = false;
  @property({ type: Boolean, reflect: true }) locked = false;

  @state() private spoken = "";
  @state() private hovering: Hovering | null = null;
  @queryAll("li.row") private rowElements!: NodeListOf<HTMLElement>;
  @query(".aside") private asideElement!: HTMLElement | null;

  private readonly grabbing = new Grabbing(this);
  private drag: Drag | null = null;
  private dragged = false;
  private tops = new Map<string, number>();
  private released: { id: string; top: number } | null = null;
  private changedInside = false;
  private focusAfter: { id: string; part: string } | null = null;

  constructor() {
    super();
    this.addEventListener("focusout", (event) => this.onLeave(event));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("placement") && this.placement) {
      this.order = [...this.placement.order];
      this.aside = [...this.placement.aside];
    }
    if (changed.has("locked") && this.locked) {
      this.grabbing.forget();
    }
    this.tops = new Map(this.rows().map((row) => [row.dataset.id ?? "", row.getBoundingClientRect().top]));
    if (this.released) {
      this.tops.set(this.released.id, this.released.top);
      this.released = null;
    }
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("order") || changed.has("aside")) {
      glide(this.rows(), this.tops);
    }
    if (this.focusAfter) {
      const { id, part } = this.focusAfter;
      this.focusAfter = null;
      const row = this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
      const wanted = row?.querySelector<HTMLButtonElement>(`button.${part}`);
      (wanted && !wanted.disabled ? wanted : row?.querySelector<HTMLElement>("button.item"))?.focus();
    }
  }

  override render(): TemplateResult {
    return html`<ol class="order" aria-label=${say(this.words, "list")}>
        ${repeat(
          this.order,
          (id) => id,
          (id, at) => this.drawRow(id, at),
        )}
      </ol>
      ${this.withAside || this.aside.length > 0 ? this.drawAside() : nothing}
      <div class="unseen" role="status" aria-live="assertive">${this.spoken}</div>`;
  }

  rows(): HTMLElement[] {
    return this.hasUpdated ? [...this.rowElements] : [];
  }

  asideArea(): HTMLElement | null {
    return this.asideElement;
  }

  hover(id: string, to: number | "aside" | null): void {
    const held = this.rows().find((row) => row.dataset.id === id);
    this.style.setProperty("--step", `${(held?.offsetHeight ?? 56) + 8}px`);
    this.hovering = to === null ? null : { id, to };
  }

  drop(id: string, to: number | "aside" | null, top: number): void {
    this.hovering = null;
    this.released = { id, top };
    this.requestUpdate("order");
    if (to !== null) {
      this.move(id, to);
    }
  }

  /** Takes the reader to the item at this place. */
  focusAt(at: number): void {
    void this.updateComplete.then(() => this.rows()[at]?.querySelector<HTMLElement>("button.item")?.focus());
  }

  get now(): Placement {
    return { order: this.order, aside: this.aside };
  }

  redraw(): void {
    this.requestUpdate();
  }

  /** After the next drawing the focus is on this item. */
  focusItem(id: string): void {
    this.focusAfter = { id, part: "item" };
  }

  putBack(before: Placement, id: string): void {
    this.apply(before, id, "returned");
  }

  /** The one way in which anything moves. */
  move(id: string, to: number | "aside"): void {
    const next = to === "aside" ? putAside(this.items, this.now, id) : place(this.items, this.now, id, to);
    if (this.locked || same(this.now, next)) {
      return;
    }
    this.apply(next, id, to === "aside" ? "out.done" : "moved");
  }

  private apply(next: Placement, moved: string, spoken: string): void {
    this.order = next.order;
    this.aside = next.aside;
    this.changedInside = true;
    this.announce(moved, spoken);
    const detail = { order: this.order, aside: this.aside, moved, place: this.order.indexOf(moved) };
    this.dispatchEvent(new CustomEvent("order-changed", { detail, bubbles: true, composed: true }));
  }

  announce(id: string, key: string): void {
    this.spoken = say(this.words, key, {
      item: this.item(id)?.label ?? "",
      place: this.order.indexOf(id) + 1,
      count: this.order.length,
    });
  }

  private item(id: string): OrderItem | undefined {
    return this.items.find((item) => item.id === id);
  }

  private drawRow(id: string, at: number): TemplateResult {
    const item = this.item(id);
    if (!item) {
      return html``;
    }
    const count = this.order.length;
    const mark = this.marks[id];
    const bound = boundTo(this.items, this.order, at);
    const label = bound ? say(this.words, "together", { item: item.label }) : item.label;
    const name = say(this.words, "item", { place: at + 1, count, item: label });
    const shift = shiftOf(this.hovering, this.order, id, at);
    return html`<li
      class="row ${mark ?? ""} ${this.grabbing.held === id ? "grabbed" : ""} ${shift} ${bound}"
      data-id=${id}
      @pointerdown=${(e: PointerEvent) => this.onPress(e, id)}
    >
      <span class="place" aria-hidden="true">${placeOf(this.hovering, this.order, id, at) ?? "–"}</span>
      <span class="grip" aria-hidden="true">${this.locked ? nothing : GRIP}</span>
      <button
        class="item"
        aria-pressed=${this.grabbing.held === id}
        aria-disabled=${this.locked}
        aria-label=${mark ? `${name} – ${say(this.words, mark)}` : name}
        @click=${() => this.onTap(id)}
        @keydown=${(e: KeyboardEvent) => this.onKey(e, id)}
      >
        ${drawItem(item)} ${mark ? html`<span class="mark">${say(this.words, mark)}</span>` : nothing}
      </button>
      ${this.locked ? nothing : this.drawButtons(id, at, count, item)}
    </li>`;
  }

  private drawButtons(id: string, at: number, count: number, item: OrderItem): TemplateResult {
    const by = (part: string, to: number | "aside", then = part) => ({
      part,
      name: say(this.words, part, { item: item.label }),
      act: () => {
        this.focusAfter = { id, part: then };
        this.move(id, to);
      },
    });
    return html`<span class="buttons">
      ${drawButton(UP, by("up", at - 1), at === 0)} ${drawButton(DOWN, by("down", at + 1), at === count - 1)}
      ${this.withAside ? drawButton(OUT, by("out", "aside", "take"), false) : nothing}
    </span>`;
  }

  private drawAside(): TemplateResult {
    const over = this.hovering?.to === "aside";
    return html`<div class="aside ${over ? "over" : ""}" @click=${this.onAside}>
      <h4>${say(this.words, "aside")}</h4>
      ${this.aside.length === 0
        ? html`<p class="empty">${say(this.words, "aside.empty")}</p>`
        : html`<ul>
            ${this.aside.map((id) => this.drawSetAside(id))}
          </ul>`}
    </div>`;
  }

  private drawSetAside(id: string) {
    const item = this.item(id);
    if (!item) {
      return nothing;
    }
    const name = say(this.words, "take", { item: item.label });
    const act = () => {
      this.focusAfter = { id, part: "item" };
      this.move(id, this.order.length);
    };
    return html`<li data-id=${id}>${drawItem(item)} ${drawButton(UP, { part: "take", name, act }, this.locked)}</li>`;
  }

  private onPress(event: PointerEvent, id: string): void {
    const on = event.composedPath()[0] as Element;
    const byGrip = on.closest(".grip") !== null;
    if (
      this.locked ||
      this.drag ||
      event.button !== 0 ||
      on.closest(".move") ||
      (event.pointerType === "touch" && !byGrip)
    ) {
      return;
    }
    this.dragged = false;
    const row = event.currentTarget as HTMLElement;
    this.drag = new Drag(this, id, row, event.pointerId, event, (moved) => {
      this.drag = null;
      this.dragged = moved;
      setTimeout(() => (this.dragged = false));
      if (!moved && byGrip) {
        this.onTap(id);
      }
    });
  }

  private onTap(id: string): void {
    if (!this.locked && !this.dragged) {
      this.grabbing.tap(id);
    }
  }

  private onAside(event: Event): void {
    if (!(event.composedPath()[0] as Element).closest("button")) {
      this.grabbing.tapAside();
    }
  }

  private onKey(event: KeyboardEvent, id: string): void {
    if (event.altKey || event.ctrlKey || event.metaKey || this.locked) {
      return;
    }
    if (this.grabbing.key(event.key, id)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** On leaving, the whole order is said once, if anything was moved. */
  private onLeave(event: FocusEvent): void {
    const inside =
      event.relatedTarget instanceof Node &&
      (this.contains(event.relatedTarget) || this.renderRoot.contains(event.relatedTarget));
    if (inside || !this.changedInside || this.focusAfter) {
      return;
    }
    this.changedInside = false;
    const names = this.order.map((id) => this.item(id)?.label ?? "");
    this.spoken = say(this.words, "now", { items: names.join("; ") });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-list": OrderList;
  }
}
