import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, queryAll, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Drag, type DragTarget } from "./dragging.js";
import { type Mark, type OrderItem, place, type Placement, putAside, same } from "./order-model.js";
import { orderStyles } from "./order-styles.js";
import { type OrderWords, say } from "./order-words.js";

/**
 * Things to be put in order: by dragging, by buttons, by tapping an item and then its place, by keyboard. Every way leads to
 * one move, which is told as `order-changed` and announced. The server may answer with another placement.
 */
@customElement("order-list")
export class OrderList extends LitElement implements DragTarget {
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

  /** The item that is picked up by keyboard or chosen by a tap. */
  @state() private grabbed: string | null = null;
  @state() private spoken = "";
  @state() private hovering: { id: string; to: number | "aside" } | null = null;
  @queryAll("li.row") private rowElements!: NodeListOf<HTMLElement>;
  @query(".aside") private asideElement!: HTMLElement | null;

  private beforeGrab: Placement | null = null;
  private drag: Drag | null = null;
  private dragged = false;
  private tops = new Map<string, number>();
  private released: { id: string; top: number } | null = null;
  private changedInside = false;
  private focusAfter: { id: string; part: string } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("focusout", this.onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("focusout", this.onLeave);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("placement") && this.placement) {
      this.order = [...this.placement.order];
      this.aside = [...this.placement.aside];
    }
    if (changed.has("locked") && this.locked) {
      this.grabbed = null;
    }
    this.tops = new Map(this.rows().map((row) => [row.dataset.id ?? "", row.getBoundingClientRect().top]));
    if (this.released) {
      this.tops.set(this.released.id, this.released.top);
      this.released = null;
    }
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("order") || changed.has("aside")) {
      this.glide();
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

  /** The one way in which anything moves. */
  private move(id: string, to: number | "aside", spoken = "moved"): void {
    const now = { order: this.order, aside: this.aside };
    const next = to === "aside" ? putAside(this.items, now, id) : place(this.items, now, id, to);
    if (this.locked || same(now, next)) {
      return;
    }
    this.apply(next, id, to === "aside" ? "out.done" : spoken);
  }

  private apply(next: Placement, moved: string, spoken: string): void {
    this.order = next.order;
    this.aside = next.aside;
    this.changedInside = true;
    this.announce(moved, spoken);
    const detail = { order: this.order, aside: this.aside, moved, place: this.order.indexOf(moved) };
    this.dispatchEvent(new CustomEvent("order-changed", { detail, bubbles: true, composed: true }));
  }

  private announce(id: string, key: string): void {
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
    const shift = this.shiftOf(id, at);
    const name = say(this.words, "item", { place: at + 1, count, item: item.label });
    return html`<li
      class="row ${mark ?? ""} ${this.grabbed === id ? "grabbed" : ""} ${shift}"
      data-id=${id}
      @pointerdown=${(e: PointerEvent) => this.onPress(e, id)}
    >
      <span class="place" aria-hidden="true">${at + 1}</span>
      <span class="grip" aria-hidden="true">${this.locked ? nothing : grip()}</span>
      <button
        class="item"
        aria-pressed=${this.grabbed === id}
        aria-disabled=${this.locked}
        aria-label=${mark ? `${name} – ${say(this.words, mark)}` : name}
        @click=${() => this.onTap(id)}
        @keydown=${(e: KeyboardEvent) => this.onKey(e, id)}
      >
        ${this.drawItem(item)} ${mark ? html`<span class="mark">${say(this.words, mark)}</span>` : nothing}
      </button>
      ${this.locked ? nothing : this.drawButtons(id, at, count, item)}
    </li>`;
  }

  private drawButtons(id: string, at: number, count: number, item: OrderItem): TemplateResult {
    const button = (part: string, glyph: string, disabled: boolean, act: () => void) =>
      html`<button
        class="move ${part}"
        ?disabled=${disabled}
        title=${say(this.words, part, { item: item.label })}
        aria-label=${say(this.words, part, { item: item.label })}
        @click=${act}
      >
        ${arrow(glyph)}
      </button>`;
    const by = (part: string, to: number) => () => {
      this.focusAfter = { id, part };
      this.move(id, to);
    };
    return html`<span class="buttons">
      ${button("up", "M8 13V3.5M3.8 7.4L8 3.2l4.2 4.2", at === 0, by("up", at - 1))}
      ${button("down", "M8 3v9.5M3.8 8.6L8 12.8l4.2-4.2", at === count - 1, by("down", at + 1))}
      ${this.withAside
        ? button("out", "M4 4l8 8M12 4l-8 8", false, () => {
            this.focusAfter = { id, part: "take" };
            this.move(id, "aside");
          })
        : nothing}
    </span>`;
  }

  private drawItem(item: OrderItem): TemplateResult {
    return html`<span class="what">
      ${item.from ? html`<span class="way">${item.from} <span aria-hidden="true">→</span> ${item.to}</span>` : nothing}
      <span class="line"
        >${(item.chips ?? []).map((chip) => html`<span class="chip ${hueOf(chip)}">${chip}</span>`)}<span
          class=${item.chips?.length ? "numbers" : "words"}
          >${item.text ?? ""}</span
        ></span
      >
    </span>`;
  }

  private drawAside(): TemplateResult {
    const over = this.hovering?.to === "aside";
    return html`<div class="aside ${over ? "over" : ""}" @click=${this.onAside}>
      <h4>${say(this.words, "aside")}</h4>
      ${this.aside.length === 0
        ? html`<p class="empty">${say(this.words, "aside.empty")}</p>`
        : html`<ul>
            ${this.aside.map((id) => {
              const item = this.item(id);
              return item
                ? html`<li data-id=${id}>
                    ${this.drawItem(item)}
                    <button
                      class="move take"
                      ?disabled=${this.locked}
                      aria-label=${say(this.words, "take", { item: item.label })}
                      @click=${() => this.onTake(id)}
                    >
                      ${arrow("M8 13V3.5M3.8 7.4L8 3.2l4.2 4.2")}
                    </button>
                  </li>`
                : nothing;
            })}
          </ul>`}
    </div>`;
  }

  /** While something hovers, the others make room for it. */
  private shiftOf(id: string, at: number): string {
    if (!this.hovering || this.hovering.id === id || this.hovering.to === "aside") {
      return "";
    }
    const from = this.order.indexOf(this.hovering.id);
    const to = this.hovering.to;
    return from < at && at <= to ? "shift-up" : to <= at && at < from ? "shift-down" : "";
  }

  /** Lets every row travel from where it was to where it is now. */
  private glide(): void {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      return;
    }
    for (const row of this.rows()) {
      const before = this.tops.get(row.dataset.id ?? "");
      const way = before === undefined ? 0 : before - row.getBoundingClientRect().top;
      if (Math.abs(way) > 1) {
        row.animate([{ transform: `translateY(${way}px)` }, { transform: "none" }], {
          duration: 190,
          easing: "ease-out",
        });
      }
    }
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

  /** A tap chooses; a second tap on another item says where to. */
  private onTap(id: string): void {
    if (this.locked || this.dragged) {
      return;
    }
    if (this.grabbed === null) {
      this.grab(id, "select");
    } else if (this.grabbed === id) {
      this.release("dropped");
    } else {
      const moving = this.grabbed;
      this.grabbed = null;
      this.focusAfter = { id: moving, part: "item" };
      this.move(moving, this.order.indexOf(id));
    }
  }

  private onAside(event: Event): void {
    if (this.grabbed !== null && !(event.composedPath()[0] as Element).closest("button")) {
      const moving = this.grabbed;
      this.grabbed = null;
      this.move(moving, "aside");
    }
  }

  private onTake(id: string): void {
    this.focusAfter = { id, part: "item" };
    this.move(id, this.order.length);
  }

  private grab(id: string, key: string): void {
    this.grabbed = id;
    this.beforeGrab = { order: this.order, aside: this.aside };
    this.announce(id, key);
  }

  private release(key: string): void {
    if (this.grabbed !== null) {
      this.announce(this.grabbed, key);
    }
    this.grabbed = null;
  }

  private onKey(event: KeyboardEvent, id: string): void {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (event.altKey || event.ctrlKey || event.metaKey || this.locked) {
      return;
    }
    if (event.key === " ") {
      if (this.grabbed === id) {
        this.release("dropped");
      } else {
        this.grab(id, "grabbed");
      }
    } else if (step !== 0 && this.grabbed === id) {
      this.focusAfter = { id, part: "item" };
      this.move(id, this.order.indexOf(id) + step);
    } else if (step !== 0) {
      const next = this.rows()[this.order.indexOf(id) + step];
      next?.querySelector<HTMLElement>("button.item")?.focus();
    } else if (event.key === "Escape" && this.grabbed !== null) {
      this.cancel(this.grabbed);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private cancel(id: string): void {
    const before = this.beforeGrab;
    this.grabbed = null;
    if (before && !same(before, { order: this.order, aside: this.aside })) {
      this.focusAfter = { id, part: "item" };
      this.apply(before, id, "returned");
    } else {
      this.announce(id, "returned");
    }
  }

  /** On leaving, the whole order is said once, if anything was moved. */
  private readonly onLeave = (event: FocusEvent): void => {
    const inside =
      event.relatedTarget instanceof Node &&
      (this.contains(event.relatedTarget) || this.renderRoot.contains(event.relatedTarget));
    if (inside || !this.changedInside || this.focusAfter) {
      return;
    }
    this.changedInside = false;
    const names = this.order.map((id) => this.item(id)?.label ?? "");
    this.spoken = say(this.words, "now", { items: names.join("; ") });
  };
}

function hueOf(chip: string): string {
  return chip === "SYN" ? "syn" : chip === "FIN" ? "fin" : chip === "RST" ? "rst" : "plain";
}

function arrow(d: string): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${d}></path></svg>`;
}

function grip(): TemplateResult {
  return html`<svg viewBox="0 0 12 20"><path d="M3 4h.01M9 4h.01M3 10h.01M9 10h.01M3 16h.01M9 16h.01"></path></svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "order-list": OrderList;
  }
}
