import { html, nothing, type TemplateResult } from "lit";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";

/** The rules that the learner named, by the step's number in the trace. */
export interface Naming {
  named: ReadonlyMap<number, string>;
  name(step: number, rule: string): void;
}

const MOST = 4;

/**
 * After a guess was judged: which rule decided? The choices are the rule and others that decided earlier in this run, in
 * the order of their ids, which tells nothing. Empty where there is nothing to choose from, or the choice was made.
 */
export function drawNaming(run: Run, index: number, speaker: Speaker, naming: Naming): TemplateResult | typeof nothing {
  const step = run.steps[index];
  const choices = choicesAt(run, index, speaker);
  if (!step?.rule || choices.length < 2 || naming.named.has(step.n)) {
    return nothing;
  }
  return html`<div class="naming" role="group" aria-label=${speaker.say("naming")}>
    <p class="what">${speaker.say("naming")}</p>
    ${choices.map(
      (rule) =>
        html`<button class="rule-choice" @click=${() => naming.name(step.n, rule)}>
          ${speaker.rule(rule)?.text}
        </button>`,
    )}
    <button @click=${() => naming.name(step.n, "")}>${speaker.say("predict.unknown")}</button>
  </div>`;
}

/** What the learner named, beside what decided. */
export function drawNamed(run: Run, index: number, speaker: Speaker, naming: Naming): TemplateResult | typeof nothing {
  const step = run.steps[index];
  const named = step ? naming.named.get(step.n) : undefined;
  if (!step?.rule || named === undefined) {
    return nothing;
  }
  const right = named === step.rule;
  return html`<p class="judged" role="status">
    ${right ? "✓" : "✗"} ${speaker.say(right ? "naming.right" : "naming.wrong")}
    ${right || named === ""
      ? nothing
      : html`<span class="mine">${speaker.say("judged.said", { said: speaker.rule(named)?.text ?? "" })}</span>`}
  </p>`;
}

/** The rule, others that decided earlier in this run, and such as stand beside them in the standard. */
function choicesAt(run: Run, index: number, speaker: Speaker): string[] {
  const own = run.steps[index]?.rule;
  if (!own || !speaker.rule(own)?.text) {
    return [];
  }
  const before = run.steps.slice(0, index).flatMap((step) => (step.rule ? [step.rule] : []));
  const told = new Set([...before.reverse(), ...speaker.rules]);
  const others = [...told].filter((rule) => rule !== own && speaker.rule(rule)?.text).slice(0, MOST - 1);
  return [own, ...others].sort();
}
