import { html, nothing, type TemplateResult } from "lit";
import { chips, type Run } from "../run/run.js";
import type { Segment } from "../run/trace.js";
import "./packet-bytes.js";
import type { Speaker } from "../run/words.js";

/** The chosen segment, field by field. */
export function drawInspector(run: Run, selected: number | null, speaker: Speaker): TemplateResult | typeof nothing {
  const flight = selected === null ? undefined : run.flights[selected];
  if (!flight) {
    return nothing;
  }
  const { segment } = flight;
  const answered = run.answered(flight);
  const packet = run.document.packets?.[String(segment.id)];
  return html`<section class="inspector">
    <h2>${speaker.say("segment")}</h2>
    <dl>
      ${fields(segment, speaker).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${answered
      ? html`<p class="cite">
          ${speaker.say("segment.answers", {
            segment: `${chips(answered.segment.flags).join("+")} seq=${answered.segment.seq}`,
          })}
        </p>`
      : nothing}
    ${packet
      ? html`<details class="packet">
          <summary tabindex="0">${speaker.say("bytes")}</summary>
          <packet-bytes .packet=${packet} .speaker=${speaker}></packet-bytes>
        </details>`
      : nothing}
  </section>`;
}

function fields(segment: Segment, speaker: Speaker): [string, unknown][] {
  const way = `${speaker.name("host", segment.from)} → ${speaker.name("host", segment.to)}`;
  const options = Object.entries(segment.options ?? {}).map(([name, value]) =>
    value === true ? name : `${name} ${value}`,
  );
  return [
    [speaker.say("segment.way"), way],
    [speaker.say("segment.flags"), chips(segment.flags).join(" + ") || "–"],
    ["seq", segment.seq],
    ["ack", segment.ack ?? "–"],
    [speaker.say("segment.len"), segment.len],
    [speaker.say("segment.win"), segment.win ?? "–"],
    ...(options.length > 0 ? ([[speaker.say("segment.options"), options.join(", ")]] as [string, unknown][]) : []),
  ];
}
