import { html, nothing, type TemplateResult } from "lit";
import type { Prediction } from "../run/trace.js";
import type { Speaker } from "../run/words.js";

/** One part of a guess beside what happened. */
export interface JudgedPart {
  part: string;
  said: string | null;
  was: string;
  right: boolean;
}

/** A guess that the server judged: it stays beside the step that it was about. */
export interface Judged {
  step: number;
  parts: JudgedPart[];
  why: string;
}

/** What comes next? Choices for each part that is asked, and always "I don't know". */
export function drawPrediction(
  asked: Prediction,
  speaker: Speaker,
  guess: (parts: Record<string, string>) => void,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    guess(Object.fromEntries([...data].map(([part, value]) => [part, String(value)])));
    (event.target as HTMLFormElement).reset();
  };
  return html`<section class="predict">
    <h2>${speaker.say("predict", { number: asked.number, of: asked.of })}</h2>
    <p class="what">${speaker.say("predict.question")}</p>
    <form @submit=${submit}>
      ${asked.parts.map(
        ({ part, options }) =>
          html`<fieldset>
            <legend>${speaker.say(`predict.${part}`)}</legend>
            ${options.map(
              (option) =>
                html`<label
                  ><input type="radio" name=${part} value=${option} required /><span
                    >${optionText(part, option, speaker)}</span
                  ></label
                >`,
            )}
          </fieldset>`,
      )}
      <div class="choices">
        <button class="go" type="submit">${speaker.say("predict.submit")}</button>
        <button type="button" @click=${() => guess({})}>${speaker.say("predict.unknown")}</button>
      </div>
    </form>
  </section>`;
}

/** The guess that was made about this step, part by part. */
export function drawJudged(judged: Judged | undefined, speaker: Speaker): TemplateResult | typeof nothing {
  if (!judged) {
    return nothing;
  }
  return html`<div class="judged" role="status">
    <p class="said">${speaker.say(judged.parts.every((p) => p.right) ? "judged.right" : "judged.wrong")}</p>
    <ul>
      ${judged.parts.map(
        (part) =>
          html`<li class=${part.right ? "right" : "wrong"}>
            ${part.right ? "✓" : "✗"} ${speaker.say(`predict.${part.part}`)}:
            <b>${optionText(part.part, part.was, speaker)}</b>
            ${part.right || part.said === null
              ? nothing
              : html`<span class="mine"
                  >${speaker.say("judged.said", { said: optionText(part.part, part.said, speaker) })}</span
                >`}
          </li>`,
      )}
    </ul>
  </div>`;
}

function optionText(part: string, option: string, speaker: Speaker): string {
  return part === "sender" ? speaker.name("host", option) : option;
}
