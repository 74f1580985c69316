import { html, nothing, type TemplateResult } from "lit";
import type { Blank, BlankWords, Mark } from "./blank-model.js";
import { toggled } from "./blank-model.js";

/** What an entry needs of its form. */
export interface EntryContext {
  words: BlankWords;
  locked: boolean;
  value: string;
  /** What is told of the blank to who does not see its place. */
  label: string;
  mark: Mark | undefined;
  /** The word of the bank that stands in it. */
  word: string;
  chosen: boolean;
  over: boolean;
  change: (value: string) => void;
  choose: () => void;
}

/** Draws how a blank is filled in. */
export function drawEntry(blank: Blank, context: EntryContext): TemplateResult {
  const { mark, words } = context;
  return html`<span class="entry ${mark ?? ""}"
    >${drawControl(blank, context)}${blank.unit ? html`<span class="unit">${blank.unit}</span>` : nothing}${mark
      ? html`<span class="sign" role="img" aria-label=${words[mark] ?? mark}>${mark === "right" ? "✓" : "✗"}</span>`
      : nothing}</span
  >`;
}

function drawControl(blank: Blank, context: EntryContext): TemplateResult {
  switch (blank.entry) {
    case "typed":
    case "number":
      return drawTyped(blank, context);
    case "picked":
      return drawPicked(blank, context);
    case "flags":
      return drawFlags(blank, context);
    case "bank":
      return html`<button
        type="button"
        class="slot ${context.over ? "over" : ""} ${context.word ? "full" : ""}"
        data-blank=${blank.id}
        aria-label="${context.label}: ${context.word || context.words.blank}"
        aria-pressed=${context.chosen}
        ?disabled=${context.locked}
        @click=${context.choose}
      >
        ${context.word || html`<span class="none" aria-hidden="true">&nbsp;</span>`}
      </button>`;
  }
}

function drawTyped(blank: Blank, { label, locked, value, change }: EntryContext): TemplateResult {
  return html`<input
    class=${blank.entry}
    data-blank=${blank.id}
    aria-label=${label}
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    maxlength="200"
    inputmode=${blank.entry === "number" ? "numeric" : "text"}
    ?readonly=${locked}
    .value=${value}
    @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
  />`;
}

function drawPicked(blank: Blank, { label, locked, value, words, change }: EntryContext): TemplateResult {
  return html`<select
    data-blank=${blank.id}
    aria-label=${label}
    ?disabled=${locked}
    @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${!value}>${words.pick}</option>
    ${(blank.words ?? []).map(({ id, text }) => html`<option value=${id} .selected=${value === id}>${text}</option>`)}
  </select>`;
}

function drawFlags(blank: Blank, { label, locked, value, change }: EntryContext): TemplateResult {
  const flags = (blank.words ?? []).map(({ id }) => id);
  const on = value ? value.split(",") : [];
  return html`<span class="flags" role="group" aria-label=${label} data-blank=${blank.id}
    >${flags.map(
      (flag) =>
        html`<button
          type="button"
          class="flag ${hueOf(flag)}"
          data-flag=${flag}
          aria-pressed=${on.includes(flag)}
          ?disabled=${locked}
          @click=${() => change(toggled(flags, value, flag))}
        >
          ${flag}
        </button>`,
    )}</span
  >`;
}

function hueOf(flag: string): string {
  return flag === "SYN" ? "syn" : flag === "FIN" ? "fin" : flag === "RST" ? "rst" : "plain";
}
