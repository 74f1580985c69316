import { html, type TemplateResult } from "lit";
import type { Flight, Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import { segmentText } from "./sentences.js";
import { drawInject, drawOptions } from "./what-if-forms.js";

/** What can be done to a host's connection at the present moment. */
const CALLS = ["close", "send 5", "shutdown", "abort", "crash", "reboot"];

/** By how much a segment can be held up. */
const DELAYS = ["50ms", "500ms", "3s", "10s", "300s"];

/** The panel that changes the run: something on the chosen segment, or a call of a host, now. */
export function drawWhatIf(
  run: Run,
  index: number,
  flight: Flight | undefined,
  micros: number,
  speaker: Speaker,
  changeAll: (edits: string[]) => void,
): TemplateResult {
  const change = (edit: string) => changeAll([edit]);
  return html`<section class="what-if">
    <h2>${speaker.say("what-if")}</h2>
    ${flight && !flight.segment.injected
      ? drawSegment(run, flight, speaker, change)
      : html`<p>${speaker.say("what-if.hint")}</p>`}
    ${run.hosts.slice(0, 2).map((host, i) => drawHost(host, i, micros, speaker, change))}
    ${drawInject(run, index, micros, speaker, changeAll)} ${drawOptions(run, speaker, changeAll)}
  </section>`;
}

function drawSegment(run: Run, flight: Flight, speaker: Speaker, change: (edit: string) => void): TemplateResult {
  const { from } = flight.segment;
  const place =
    run.flights.filter((f) => !f.copy && !f.segment.injected && f.segment.from === from).indexOf(flight) + 1;
  if (place === 0) {
    return html``;
  }
  const effects: [string, string][] = [
    ["lose", `lose ${from} ${place}`],
    ["delay", `delay ${from} ${place}`],
    ["duplicate", `duplicate ${from} ${place}`],
    ["corrupt", `corrupt ${from} ${place}`],
  ];
  const timed = (name: string) => name === "delay" || name === "duplicate";
  const act = (event: Event, name: string, edit: string) => {
    const chosen = (event.target as Element).closest(".choices")?.querySelector("select")?.value ?? "3s";
    change(timed(name) ? `${edit} by ${chosen}` : edit);
  };
  return html`<p class="target">${speaker.name("host", from)}: ${segmentText(flight.segment)}</p>
    <div class="choices">
      ${effects.map(
        ([name, edit]) =>
          html`<button ?disabled=${flight.outcome === "lost"} @click=${(event: Event) => act(event, name, edit)}>
            ${speaker.say(`what-if.${name}`)}
          </button>`,
      )}
      <label
        >${speaker.say("what-if.by")}
        <select>
          ${DELAYS.map(
            (by) => html`<option value=${by} ?selected=${by === "3s"}>${by.replace(/(\d)(?=[a-z])/, "$1 ")}</option>`,
          )}
        </select></label
      >
    </div>`;
}

function drawHost(
  host: string,
  index: number,
  micros: number,
  speaker: Speaker,
  change: (edit: string) => void,
): TemplateResult {
  const at = `${Math.floor(micros / 1000) + 1}ms`;
  return html`<p class="target ${index === 0 ? "left" : "right"}">
      ${speaker.say("what-if.host", { host: speaker.name("host", host) })}
    </p>
    <div class="choices">
      ${CALLS.map(
        (call) =>
          html`<button
            aria-label=${`${speaker.name("host", host)}: ${speaker.say(`what-if.call.${call.split(" ")[0]}`)}`}
            @click=${() => change(`call ${host} ${call} at ${at}`)}
          >
            ${speaker.say(`what-if.call.${call.split(" ")[0]}`)}
          </button>`,
      )}
    </div>`;
}
