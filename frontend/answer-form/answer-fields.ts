import { html, nothing, type TemplateResult } from "lit";
import { rich } from "./rich-text.js";

/** Something to choose. */
export interface Option {
  id: string;
  text: string;
  /** The language of a text that is not in the page's. */
  lang?: string;
  /** Flags of a segment. */
  chips?: string[];
  /** From where to where a segment goes. */
  way?: string;
}

/** What the fields say. */
export interface FieldWords {
  number: string;
  one: string;
  several: string;
  unit: string;
  right: string;
  wrong: string;
}

/** What is said of something chosen, once it is judged. */
export type Mark = "right" | "wrong";

/** A number to be typed. */
export function drawNumber(
  words: FieldWords,
  value: string,
  locked: boolean,
  change: (value: string) => void,
): TemplateResult {
  return html`<label class="number"
    ><span>${words.number}</span
    ><input
      inputmode="numeric"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength="40"
      ?readonly=${locked}
      .value=${value}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
    /><span>${words.unit}</span></label
  >`;
}

/** Options of which one or several are chosen. */
export function drawChoices(
  words: FieldWords,
  options: Option[],
  chosen: string[],
  marks: Record<string, Mark>,
  several: boolean,
  locked: boolean,
  change: (chosen: string[]) => void,
): TemplateResult {
  const choose = (id: string) =>
    change(!several ? [id] : chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return html`<fieldset ?disabled=${locked}>
    <legend>${several ? words.several : words.one}</legend>
    ${options.map(
      ({ id, text, lang, chips, way }) =>
        html`<label class="option ${marks[id] ?? ""}"
          ><input
            type=${several ? "checkbox" : "radio"}
            name="option"
            value=${id}
            .checked=${chosen.includes(id)}
            @change=${() => choose(id)}
          /><span lang=${lang || nothing}
            >${way ? html`<span class="way">${way}</span>` : nothing}${(chips ?? []).map(
              (chip) => html`<span class="chip ${hueOf(chip)}">${chip}</span>`,
            )}${chips?.length ? html`<span class="numbers">${text}</span>` : rich(text)}</span
          >${drawSign(words, marks[id])}</label
        >`,
    )}
  </fieldset>`;
}

function drawSign(words: FieldWords, mark: Mark | undefined) {
  return mark
    ? html`<span class="sign" role="img" aria-label=${words[mark]}>${mark === "right" ? "✓" : "✗"}</span>`
    : nothing;
}

function hueOf(chip: string): string {
  return chip === "SYN" ? "syn" : chip === "FIN" ? "fin" : chip === "RST" ? "rst" : "plain";
}
