import { html, nothing, type TemplateResult } from "lit";
import type { Speaker } from "../run/words.js";
import type { Edge, Machine } from "./machine.js";
import type { Way } from "./way.js";

/** What stands at an edge: what leads on, and what is sent; in the RFC's words, which are the same in every language. */
export function edgeText(edge: Edge, speaker: Speaker): string[] {
  const on =
    edge.cause === "call"
      ? `${edge.name}()`
      : edge.cause === "receive"
        ? `rcv ${edge.name}`
        : speaker.name("timer.short", edge.name);
  return edge.sent.length === 0 ? [on] : [on, `snd ${edge.sent.join(", ")}`];
}

/** "ESTABLISHED → FIN-WAIT-1". */
export function edgeName(edge: Edge, machine: Machine): string {
  const name = (id: string) => machine.states.find((place) => place.id === id)?.name ?? "?";
  return `${name(edge.from)} → ${name(edge.to)}`;
}

/** The rule behind an edge, in words. */
export function drawRule(edge: Edge, machine: Machine, speaker: Speaker): TemplateResult {
  const rule = speaker.rule(edge.rule ?? undefined);
  return html`<p class="name">${edgeName(edge, machine)}</p>
    <p>${sentence(edge, speaker)}</p>
    ${rule
      ? html`<p>${rule.text}</p>
          <p class="cite">${rule.cite}</p>`
      : nothing}`;
}

/** The same as one message. */
export function ruleText(edge: Edge, machine: Machine, speaker: Speaker): string {
  const rule = speaker.rule(edge.rule ?? undefined);
  return [`${edgeName(edge, machine)}.`, sentence(edge, speaker), rule?.text, rule?.cite].filter(Boolean).join(" ");
}

function sentence(edge: Edge, speaker: Speaker): string {
  const name = edge.cause === "timer" ? speaker.name("timer", edge.name) : edge.name;
  const on = speaker.say(`diagram.on.${edge.cause}`, { name });
  const sends =
    edge.sent.length === 0
      ? speaker.say("diagram.sends.nothing")
      : speaker.say("diagram.sends", { segments: edge.sent.join(", ") });
  return `${on} ${sends}`;
}

/** The figure as a table; a row opens its rule. */
export function drawEdges(
  machine: Machine,
  told: Edge | null,
  way: Way,
  hosts: readonly string[],
  speaker: Speaker,
  choose: (edge: Edge) => void,
): TemplateResult {
  const taken = (edge: Edge) =>
    [...(way.taken.get(edge) ?? [])].map((host) => speaker.name("host", hosts[host] ?? "")).join(", ");
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${speaker.say("diagram.transition")}</th>
          <th scope="col">${speaker.say("diagram.cause")}</th>
          <th scope="col">${speaker.say("diagram.sent")}</th>
          ${hosts.length > 0 ? html`<th scope="col">${speaker.say("diagram.taken")}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${machine.edges.map(
          (edge) =>
            html`<tr aria-current=${edge === told ? "true" : nothing}>
              <td><button class="row" @click=${() => choose(edge)}>${edgeName(edge, machine)}</button></td>
              <td>${edgeText(edge, speaker)[0]}</td>
              <td>${edge.sent.join(", ") || "–"}</td>
              ${hosts.length > 0 ? html`<td>${taken(edge)}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
