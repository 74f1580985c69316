import { html, nothing, type TemplateResult } from "lit";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";

/** The ways to use a run in front of a class; a run that is still to be predicted gives no sheet. */
export function drawInClass(
  projected: boolean,
  predicted: boolean,
  speaker: Speaker,
  actions: { project(): void; sheet(): void },
): TemplateResult {
  return html`<div class="choices in-class">
    <button aria-pressed=${projected} @click=${() => actions.project()}>
      ${speaker.say(projected ? "class.end" : "class.project")}
    </button>
    ${predicted ? nothing : html`<button @click=${() => actions.sheet()}>${speaker.say("class.sheet")}</button>`}
  </div>`;
}

/** Asks the room before a segment is shown: true where the next thing to come is one. */
export function asksTheRoom(run: Run, stop: number): boolean {
  return run.steps[run.stops[stop + 1]]?.kind === "send";
}

/** The question to the room; the next step is the answer. */
export function drawRoomQuestion(speaker: Speaker): TemplateResult {
  return html`<section class="why room">
    <h2>${speaker.say("class.question")}</h2>
    <p class="what">${speaker.say("class.question.parts")}</p>
    <p>${speaker.say("class.question.how")}</p>
  </section>`;
}
