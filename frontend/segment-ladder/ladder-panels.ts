import { html, nothing, type TemplateResult } from "lit";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import "../state-diagram/state-diagram.js";
import { branchName } from "./branch-bar.js";
import { firstDifference, indexAt } from "./branches.js";
import type { Branching } from "./branching.js";
import "./ladder-stage.js";

/** The run that is played, and beside it another where they are compared. */
export function drawStages(
  branching: Branching,
  at: { index: number; micros: number; selected: number | null; hiding: boolean },
  speaker: Speaker,
  chosen: (event: CustomEvent<{ flight: number }>) => void,
): TemplateResult {
  const { run } = branching.list[branching.active];
  const { other } = branching;
  const difference = other ? firstDifference(other.run, run) : null;
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
  const heading = (branch: number) => branchName(branching, branch, speaker);
  return html`<div class="stages ${other ? "two" : ""}">
    ${other ? stage("other", other.run, indexAt(other.run, at.micros), heading(branching.beside)) : nothing}
    ${stage("main", run, at.index, other ? heading(branching.active) : "")}
  </div>`;
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
    <summary tabindex="0">${speaker.say("diagram")}</summary>
    ${open
      ? html`<state-diagram .lang=${language} .run=${run} .index=${index} .words=${words}></state-diagram>`
      : nothing}
  </details>`;
}

/** The run is on its way. */
export function drawWaiting(words: Record<string, string>): TemplateResult {
  return html`<div class="sim waiting" role="status" aria-label=${words.loading ?? ""}>
    <div class="shimmer"></div>
  </div>`;
}

/** The run could not be had: what the server said of it, and a way to try again. */
export function drawFailure(failure: string, words: Record<string, string>, retry: () => void): TemplateResult {
  return html`<div class="sim failed" role="alert">
    <p>${failure || words.failed || "⚠"}</p>
    <button @click=${retry}>${words.retry ?? "↻"}</button>
  </div>`;
}
