import { html, type TemplateResult } from "lit";
import type { Speaker } from "../run/words.js";

/** The blanks as buttons, in the figure's order: the way by keyboard, and for who does not see the figure. */
export function drawBlanks(
  blanks: string[],
  filled: Record<string, string>,
  chosen: string | null,
  marks: Record<string, boolean>,
  locked: boolean,
  speaker: Speaker,
  choose: (place: string) => void,
): TemplateResult {
  return html`<div class="blanks" role="group" aria-label=${speaker.say("diagram.blanks")}>
    ${blanks.map((place, i) => {
      const mark = marks[place];
      const sign = mark === undefined ? "" : mark ? " ✓" : " ✗";
      return html`<button
        class=${mark === undefined ? "" : mark ? "right-mark" : "wrong-mark"}
        data-place=${place}
        aria-pressed=${chosen === place}
        ?disabled=${locked}
        @click=${() => choose(place)}
      >
        ${i + 1}: ${filled[place] ?? speaker.say("diagram.blank")}${sign}
      </button>`;
    })}
  </div>`;
}

/** The labels that can be put into the blanks. */
export function drawBank(
  bank: string[],
  filled: Record<string, string>,
  chosen: string | null,
  locked: boolean,
  speaker: Speaker,
  choose: (label: string) => void,
  press: (event: PointerEvent, label: string) => void,
): TemplateResult {
  const used = Object.values(filled);
  return html`<p class="hint">${speaker.say("diagram.bank")}</p>
    <div class="bank" role="group" aria-label=${speaker.say("diagram.bank")}>
      ${[...new Set(bank)].map((label) => {
        const left = bank.filter((one) => one === label).length - used.filter((one) => one === label).length;
        return html`<button
          class=${left > 0 ? "label" : "label used"}
          data-label=${label}
          aria-pressed=${chosen === label}
          ?disabled=${locked}
          @pointerdown=${(event: PointerEvent) => press(event, label)}
          @click=${() => choose(label)}
        >
          ${label}${left > 1 ? html` <small>×${left}</small>` : ""}
        </button>`;
      })}
    </div>`;
}
