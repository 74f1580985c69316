import { html, type TemplateResult } from "lit";
import type { Run, Tcb } from "../run/run.js";
import type { Speaker } from "../run/words.js";

const FLAGS: [string, string][] = [
  ["S", "SYN"],
  ["F", "FIN"],
  ["R", "RST"],
  ["P", "PSH"],
  [".", "ACK"],
];
const WORLDS = ["two-way", "no-time-wait", "isn-zero", "free-fin", "fin-closes-both"];
const PROFILES = ["rfc9293", "linux", "freebsd"];

/** A form that only knows what was typed: changes are judged by the server, which says what is wrong with them. */
type Change = (edits: string[]) => void;

/** A segment of one's own: filled in with what the sender would say now, so that one number can be bent at a time. */
export function drawInject(run: Run, index: number, micros: number, speaker: Speaker, change: Change): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const from = String(data.get("from"));
    const flags = FLAGS.map(([letter]) => letter).filter((letter) => data.has(`flag-${letter}`));
    const typed = (name: string) => String(data.get(name)).trim();
    const number = (name: string) => (typed(name) ? ` ${name} ${typed(name)}` : "");
    // Without its flag there is no acknowledgment number.
    const written = flags.includes(".") ? ["seq", "ack", "win", "len"] : ["seq", "win", "len"];
    const numbers = written.map(number).join("");
    change([`inject ${typed("at")}ms ${from} > ${other(run, from)} [${flags.join("")}]${numbers}`]);
  };
  const refill = (event: Event) => fill((event.target as HTMLSelectElement).form, run, index);
  const first = run.hosts[0];
  const numbers = nowOf(run, index, first);
  return html`<details class="form">
    <summary tabindex="0">${speaker.say("what-if.inject")}</summary>
    <form @submit=${submit}>
      <label
        >${speaker.say("what-if.from")}
        <select name="from" @change=${refill}>
          ${run.hosts.slice(0, 2).map((host) => html`<option value=${host}>${speaker.name("host", host)}</option>`)}
        </select></label
      >
      ${numberField("at", speaker.say("what-if.at"), Math.floor(micros / 1000) + 1)}
      <fieldset>
        <legend>${speaker.say("segment.flags")}</legend>
        ${FLAGS.map(
          ([letter, name]) =>
            html`<label
              ><input type="checkbox" name="flag-${letter}" ?checked=${letter === "."} /><span>${name}</span></label
            >`,
        )}
      </fieldset>
      ${numberField("seq", "seq", numbers.seq)} ${numberField("ack", "ack", numbers.ack)} ${drawNoAck(speaker)}
      ${numberField("win", speaker.say("segment.win"), "")} ${numberField("len", speaker.say("segment.len"), "")}
      <button class="go" type="submit">${speaker.say("what-if.inject.submit")}</button>
    </form>
  </details>`;
}

/** Without its flag there is no acknowledgment number: what is typed goes nowhere, and that is said. */
export function drawNoAck(speaker: Speaker): TemplateResult {
  return html`<p class="no-ack" role="status"><span>${speaker.say("what-if.no-ack")}</span></p>`;
}

/** Options of the network and of both hosts; what is left empty stays as it is. */
export function drawOptions(run: Run, speaker: Speaker, change: Change): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const edits = [...data]
      .filter(([, value]) => String(value).trim() !== "")
      .map(([key, value]) => `set ${key}=${String(value).trim()}`);
    if (edits.length > 0) {
      change(edits);
    }
  };
  const text = (key: string, label: string, hint: string) =>
    html`<label>${label} <input name=${key} placeholder=${hint} maxlength="40" autocomplete="off" /></label>`;
  const choice = (key: string, label: string, values: [string, string][]) =>
    html`<label
      >${label}
      <select name=${key}>
        <option value="">${speaker.say("option.same")}</option>
        ${values.map(([value, name]) => html`<option value=${value}>${name}</option>`)}
      </select></label
    >`;
  return html`<details class="form">
    <summary tabindex="0">${speaker.say("what-if.options")}</summary>
    <form @submit=${submit}>
      <h3>${speaker.say("option.network")}</h3>
      ${text("network.delay", speaker.say("option.delay"), "20ms..40ms")}
      ${text("network.loss", speaker.say("option.loss"), "5%")}
      ${text("network.duplicate", speaker.say("option.duplicate"), "5%")}
      ${text("network.reorder", speaker.say("option.reorder"), "5%")}
      ${numberField("seed", speaker.say("option.seed"), "")}
      ${run.hosts.slice(0, 2).map(
        (host, i) =>
          html`<h3 class=${i === 0 ? "left" : "right"}>${speaker.name("host", host)}</h3>
            ${choice(
              `host.${host}.profile`,
              speaker.say("option.profile"),
              PROFILES.map((name) => [name, name]),
            )}
            ${numberField(`host.${host}.isn`, speaker.say("option.isn"), "")}
            ${text(`host.${host}.rto_initial`, "RTO", "1s")} ${text(`host.${host}.msl`, "MSL", "120s")}
            ${text(`host.${host}.delayed_ack`, speaker.say("timer.delayed-ack"), "40ms")}
            ${numberField(`host.${host}.backlog`, "backlog", "")}`,
      )}
      <h3>${speaker.say("option.world")}</h3>
      ${choice(
        "world",
        speaker.say("option.world.which"),
        WORLDS.map((name) => [name, speaker.say(`option.world.${name}`)]),
      )}
      <button class="go" type="submit">${speaker.say("option.submit")}</button>
    </form>
  </details>`;
}

/** A number is written as text: what is none is told by the server in the page's language, and stays to be mended. */
function numberField(name: string, label: string, value: number | string): TemplateResult {
  return html`<label
    >${label}
    <input inputmode="numeric" name=${name} maxlength="20" autocomplete="off" placeholder=" " .value=${String(value)}
  /></label>`;
}

function fill(form: HTMLFormElement | null, run: Run, index: number): void {
  if (form) {
    const numbers = nowOf(run, index, String(new FormData(form).get("from")));
    (form.elements.namedItem("seq") as HTMLInputElement).value = String(numbers.seq);
    (form.elements.namedItem("ack") as HTMLInputElement).value = String(numbers.ack);
  }
}

/** What this host would put into its next segment. */
function nowOf(run: Run, index: number, host: string): { seq: number | string; ack: number | string } {
  const socket = run.socketAt(index, host);
  const block: Tcb = (socket ? run.blocksAt(index).get(socket) : undefined) ?? {};
  return { seq: (block["SND.NXT"] as number | undefined) ?? 0, ack: (block["RCV.NXT"] as number | undefined) ?? "" };
}

function other(run: Run, host: string): string {
  return run.hosts.slice(0, 2).find((name) => name !== host) ?? host;
}
