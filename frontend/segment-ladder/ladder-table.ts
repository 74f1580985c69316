import { html, type TemplateResult } from "lit";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import { sentence } from "./sentences.js";

const STATES = new WeakMap<Run, string[][]>();

/** The states of all hosts at each stop; looked for once. */
function statesOf(run: Run): string[][] {
  let states = STATES.get(run);
  if (!states) {
    states = run.stops.map((index) =>
      run.hosts.map((host) => {
        const socket = run.socketAt(index, host);
        return (socket ? run.stateAt(index, socket) : undefined) ?? "CLOSED";
      }),
    );
    STATES.set(run, states);
  }
  return states;
}

/** The table that says the same as the picture; a row leads to its step. */
export function drawTable(run: Run, current: number, speaker: Speaker, goTo: (step: number) => void): TemplateResult {
  const known = statesOf(run);
  return html`<table class="steps">
    <caption class="unseen">
      ${run.document.title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${speaker.say("table.step")}</th>
        <th scope="col">${speaker.say("table.time")}</th>
        <th scope="col">${speaker.say("table.what")}</th>
        ${run.hosts.map((host) => html`<th scope="col">${speaker.name("host", host)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${run.stops.map((index, place) => {
        const states = known[place];
        return html`<tr aria-current=${index === current ? "step" : "false"}>
          <td><button class="row" @click=${() => goTo(place)}>${place + 1}</button></td>
          <td>${speaker.time(run.steps[index].at)}</td>
          <td class="said">${sentence(run, index, speaker)}</td>
          ${states.map((state) => html`<td>${state}</td>`)}
        </tr>`;
      })}
    </tbody>
  </table>`;
}
