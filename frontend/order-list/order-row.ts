import { html, nothing, type TemplateResult } from "lit";
import { type OrderItem } from "./order-model.js";

/** The paths of the buttons' pictures. */
export const UP = "M8 13V3.5M3.8 7.4L8 3.2l4.2 4.2";
export const DOWN = "M8 3v9.5M3.8 8.6L8 12.8l4.2-4.2";
export const OUT = "M4 4l8 8M12 4l-8 8";

export const GRIP = html`<svg viewBox="0 0 12 20">
  <path d="M3 4h.01M9 4h.01M3 10h.01M9 10h.01M3 16h.01M9 16h.01"></path>
</svg>`;

/** What a button does; `name` is said of it. */
export interface Press {
  part: string;
  name: string;
  act: () => void;
}

export function drawButton(picture: string, { part, name, act }: Press, disabled: boolean): TemplateResult {
  return html`<button class="move ${part}" ?disabled=${disabled} title=${name} aria-label=${name} @click=${act}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${picture}></path></svg>
  </button>`;
}

/** The face of an item: a segment with its way and flags, or words. */
export function drawItem(item: OrderItem): TemplateResult {
  return html`<span class="what">
    ${item.from ? html`<span class="way">${item.from} <span aria-hidden="true">→</span> ${item.to}</span>` : nothing}
    <span class="line"
      >${(item.chips ?? []).map((chip) => html`<span class="chip ${hueOf(chip)}">${chip}</span> `)}<span
        class=${item.chips?.length ? "numbers" : "words"}
        >${item.text ?? ""}</span
      ></span
    >
  </span>`;
}

function hueOf(chip: string): string {
  return chip === "SYN" ? "syn" : chip === "FIN" ? "fin" : chip === "RST" ? "rst" : "plain";
}

/** An item that is dragged, and where it would be dropped. */
export interface Hovering {
  id: string;
  to: number | "aside";
}

/** While something hovers, the others make room for it: the class of the row at a place. */
export function shiftOf(hovering: Hovering | null, order: string[], id: string, at: number): string {
  if (!hovering || hovering.id === id || hovering.to === "aside") {
    return "";
  }
  const from = order.indexOf(hovering.id);
  const to = hovering.to;
  return from < at && at <= to ? "shift-up" : to <= at && at < from ? "shift-down" : "";
}

/** The place, from 1, that a row has while something hovers; null for what would be put aside. */
export function placeOf(hovering: Hovering | null, order: string[], id: string, at: number): number | null {
  if (hovering?.id === id) {
    return hovering.to === "aside" ? null : hovering.to + 1;
  }
  if (hovering?.to === "aside") {
    return order.indexOf(hovering.id) < at ? at : at + 1;
  }
  const shift = shiftOf(hovering, order, id, at);
  return at + 1 + (shift === "shift-up" ? -1 : shift === "shift-down" ? 1 : 0);
}

/** Lets every row travel from where it was, in pixels from the top of the window, to where it is now. */
export function glide(rows: HTMLElement[], tops: Map<string, number>): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    return;
  }
  for (const row of rows) {
    const before = tops.get(row.dataset.id ?? "");
    const way = before === undefined ? 0 : before - row.getBoundingClientRect().top;
    if (Math.abs(way) > 1) {
      row.animate([{ transform: `translateY(${way}px)` }, { transform: "none" }], {
        duration: 190,
        easing: "ease-out",
      });
    }
  }
}
