import { html, nothing, type TemplateResult } from "lit";
import type { Judged, Prediction } from "../run/trace.js";
import type { Speaker } from "../run/words.js";

/** What is said where nobody sends, or where a number is not there. */
const NOTHING = "–";
const NUMBERS = ["seq", "ack", "len"];
const WRITTEN = ["SYN", "FIN", "RST", "ACK"];

/** What comes next? Each part is chosen or written, as the lesson asks; and always "I don't know". */
export function drawPrediction(
  asked: Prediction,
  speaker: Speaker,
  guess: (parts: Record<string, string>) => void,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    guess(guessOf(form, asked));
    form.reset();
    setNobody(form, false);
  };
  return html`<section class="predict">
    <h2>${speaker.say("predict", { number: asked.number, of: asked.of })}</h2>
    <p class="what">${speaker.say("predict.question")}</p>
    <form @submit=${submit} @change=${onChange}>
      ${asked.parts.map((part) => drawPart(part, asked.manner, speaker))}
      <div class="choices">
        <button class="go" type="submit">${speaker.say("predict.submit")}</button>
        <button type="button" @click=${() => guess({})}>${speaker.say("predict.unknown")}</button>
      </div>
    </form>
  </section>`;
}

function drawPart(
  { part, options }: Prediction["parts"][number],
  manner: Prediction["manner"],
  speaker: Speaker,
): TemplateResult {
  if (manner !== "options" && NUMBERS.includes(part)) {
    return html`<fieldset data-part=${part}>
      <legend>${speaker.say(`predict.${part}`)}</legend>
      <label class="typed"
        ><span class="unseen">${part}</span
        ><input
          name=${part}
          inputmode="numeric"
          pattern="\\s*[0-9]{1,10}\\s*"
          maxlength="12"
          autocomplete="off"
          spellcheck="false"
          ?required=${part !== "ack"}
        /><span class="hint">${speaker.say(`predict.hint.${part}`)}</span></label
      >
    </fieldset>`;
  }
  const flags = manner === "segment" && part === "flags";
  return html`<fieldset data-part=${part}>
    <legend>${speaker.say(`predict.${part}`)}</legend>
    ${(flags ? WRITTEN : options).map(
      (option) =>
        html`<label
          ><input type=${flags ? "checkbox" : "radio"} name=${part} value=${option} ?required=${!flags} /><span
            >${optionText(part, option, speaker)}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

/** Who says that nobody sends has nothing more to say. */
function onChange(event: Event): void {
  const input = event.target as HTMLInputElement;
  if (input.name === "sender" && input.form) {
    setNobody(input.form, input.value === NOTHING);
  }
}

function setNobody(form: HTMLFormElement, nobody: boolean): void {
  form.querySelectorAll<HTMLFieldSetElement>("fieldset").forEach((field) => {
    field.disabled = nobody && field.dataset.part !== "sender";
  });
}

function guessOf(form: HTMLFormElement, asked: Prediction): Record<string, string> {
  const data = new FormData(form);
  const parts: Record<string, string> = {};
  for (const { part } of asked.parts) {
    const said = data.getAll(part).map((value) => String(value).trim());
    const text = said.join("+");
    if (text !== "") {
      parts[part] = text;
    } else if (data.get("sender") !== NOTHING && asked.manner !== "options") {
      // An empty field of a written segment says that there is none.
      parts[part] = NOTHING;
    }
  }
  return parts;
}

/** The guess that was made about this step, part by part: what came, why, and what the learner may have assumed. */
export function drawJudged(judged: Judged | undefined, speaker: Speaker): TemplateResult | typeof nothing {
  if (!judged) {
    return nothing;
  }
  const text = (part: string, said: string) => optionText(part, said, speaker);
  return html`<div class="judged">
    <p class="said">${verdict(judged, speaker)}</p>
    <ul>
      ${judged.parts.map(
        (part) =>
          html`<li class=${part.right ? "right" : "wrong"}>
            ${part.right ? "✓" : "✗"} ${speaker.say(`predict.${part.part}`)}: <b>${text(part.part, part.was)}</b>
            ${part.right || part.said === null
              ? nothing
              : html`<span class="mine">${speaker.say("judged.said", { said: text(part.part, part.said) })}</span>`}
            ${part.why ? html`<span class="because">${part.why}</span>` : nothing}
            ${part.belief
              ? html`<span class="belief">${speaker.say("judged.belief", { belief: part.belief })} ${part.holds}</span>`
              : nothing}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Whether all of a guess was right, in words. */
export function verdict(judged: Judged, speaker: Speaker): string {
  return speaker.say(judged.parts.every((part) => part.right) ? "judged.right" : "judged.wrong");
}

function optionText(part: string, option: string, speaker: Speaker): string {
  if (part === "sender") {
    return option === NOTHING ? speaker.say("predict.nobody") : speaker.name("host", option);
  }
  return part === "seq" && option === "new" ? speaker.say("predict.new") : option;
}
