import { html, nothing, type TemplateResult } from "lit";
import type { Run } from "../run/run.js";
import type { Judged, Why } from "../run/trace.js";
import type { Speaker } from "../run/words.js";
import { drawNamed, drawNaming, type Naming } from "./naming.js";
import { drawJudged } from "./prediction.js";
import { sentence } from "./sentences.js";

const SHOWN = ["SND.UNA", "SND.NXT", "RCV.NXT"];
const MORE = ["ISS", "IRS", "SND.WND", "RCV.WND", "RTO"];

/** The sentence beside the picture: what happened, by which rule, with the inequality in live numbers. */
export function drawWhy(
  run: Run,
  index: number,
  speaker: Speaker,
  judged: Judged[],
  naming: Naming | null = null,
): TemplateResult {
  const step = run.steps[index];
  const rule = speaker.rule(step?.rule);
  const guess = judged.find((j) => j.step === step?.n);
  const asked = guess && naming ? drawNaming(run, index, speaker, naming) : nothing;
  if (asked !== nothing) {
    return html`<section class="why">
      <h2>${speaker.say("why")}</h2>
      <p class="what">${sentence(run, index, speaker)}</p>
      ${drawJudged(guess, speaker)} ${asked}
    </section>`;
  }
  return html`<section class="why">
    <h2>${speaker.say("why")}</h2>
    <p class="what">${sentence(run, index, speaker)}</p>
    ${drawJudged(guess, speaker)} ${guess && naming ? drawNamed(run, index, speaker, naming) : nothing}
    ${rule ? html`<p>${rule.text}</p>` : nothing} ${step?.why ? drawInequality(step.why, speaker) : nothing}
    ${rule ? html`<p class="cite">${rule.cite}</p>` : nothing}
  </section>`;
}

/** "SND.UNA < SEG.ACK <= SND.NXT" with its numbers; the name that the segment brings is the one in bold. */
function drawInequality(why: Why, speaker: Speaker): TemplateResult {
  const parts = why.check.split(/([A-Za-z]+(?:\.[A-Za-z]+)+|[A-Z]{2,})/);
  const shown = parts.map((part) => {
    const value = why.values[part];
    if (value === undefined) {
      return part.replaceAll("<=", "≤").replaceAll(">=", "≥").replaceAll("=<", "≤").replaceAll("!=", "≠");
    }
    const text = html`${part} <span class="live">${value}</span>`;
    return part.startsWith("SEG.") ? html`<b>${text}</b>` : text;
  });
  return html`<div class="eq ${why.holds ? "holds" : "fails"}">
    <span class="sums">${shown}</span>
    <span class="verdict">${why.holds ? "✓" : "✗"} ${speaker.say(why.holds ? "holds" : "fails")}</span>
  </div>`;
}

/** Times are microseconds in the trace, and what people say here. */
function shown(name: string, value: unknown, speaker: Speaker): unknown {
  return name === "RTO" && typeof value === "number" ? speaker.time(value) : value;
}

/** The two control blocks side by side, with a dot at what this step changed. */
export function drawBlocks(run: Run, index: number, speaker: Speaker): TemplateResult {
  const sockets = run.hosts.map((host) => run.socketAt(index, host));
  const blocks = sockets.map((socket) => (socket ? run.blocksAt(index).get(socket) : undefined) ?? {});
  const step = run.steps[index];
  const acting = step ? run.hostIndex(step.host) : -1;
  const changed = step?.tcb ?? {};
  const states = sockets.map((socket) => (socket ? run.stateAt(index, socket) : undefined) ?? "CLOSED");
  const rows = [...SHOWN, ...MORE].filter((name) => SHOWN.includes(name) || blocks.some((b) => b[name] !== undefined));
  const cell = (host: number, value: unknown, isNew: boolean) =>
    html`<td class=${isNew && host === acting ? "new" : ""}>
      ${value ?? "–"}${isNew && host === acting
        ? html`<span class="dot" role="img" aria-label=${speaker.say("blocks.changed")}></span>`
        : nothing}
    </td>`;
  return html`<section class="blocks">
    <h2>${speaker.say("blocks")}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${speaker.say("blocks.variable")}</span></th>
          ${run.hosts.map(
            (host, i) => html`<th scope="col" class=${i === 0 ? "left" : "right"}>${speaker.name("host", host)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${speaker.say("blocks.state")}</th>
          ${states.map((state, host) => cell(host, state, step?.kind === "state"))}
        </tr>
        ${rows.map(
          (name) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${blocks.map((block, host) => cell(host, shown(name, block[name], speaker), name in changed))}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
