import { html, nothing, type TemplateResult } from "lit";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import "../state-diagram/state-diagram.js";
import { type Branch, firstDifference, indexAt } from "./branches.js";
import "./ladder-stage.js";

/** The run that is played, and beside it the original where they are compared. */
export function drawStages(
  branches: Branch[],
  active: number,
  comparing: boolean,
  at: { index: number; micros: number; selected: number | null; hiding: boolean },
  speaker: Speaker,
  chosen: (event: CustomEvent<{ flight: number }>) => void,
): TemplateResult {
  const run = branches[active].run;
  const original = branches[0].run;
  const beside = comparing && active > 0;
  const difference = beside ? firstDifference(original, run) : null;
  const stage = (name: string, shown: Run, index: number, heading: string) =>
    html`<ladder-stage
      class=${name}
      .run=${shown}
      .speaker=${speaker}
      .index=${index}
      .selected=${name === "main" ? at.selected : null}
      .difference=${difference}
      .heading=${heading}
      ?hiding=${at.hiding}
      ?unreal=${shown.document.world !== null}
      @flight-chosen=${chosen}
    ></ladder-stage>`;
  return html`${beside
    ? stage("other", original, indexAt(original, at.micros), speaker.say("branch.original"))
    : nothing}
  ${stage("main", run, at.index, beside ? speaker.say("branch.changed") : "")}`;
}

/** The states of both hosts in the RFC's figure; fetched when it is opened. */
export function drawStates(
  run: Run,
  index: number,
  language: string,
  words: Record<string, string>,
  open: boolean,
  speaker: Speaker,
  toggled: (event: Event) => void,
): TemplateResult {
  return html`<details class="states" ?open=${open} @toggle=${toggled}>
    <summary>${speaker.say("diagram")}</summary>
    ${open
      ? html`<state-diagram .lang=${language} .run=${run} .index=${index} .words=${words}></state-diagram>`
      : nothing}
  </details>`;
}

/** The run could not be had: what the server said of it, and a way to try again. */
export function drawFailure(failure: string, words: Record<string, string>, retry: () => void): TemplateResult {
  return html`<div class="sim failed" role="alert">
    <p>${failure || words.failed || "⚠"}</p>
    <button @click=${retry}>${words.retry ?? "↻"}</button>
  </div>`;
}
