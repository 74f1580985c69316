import { html, nothing, type TemplateResult } from "lit";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import { drawNoAck } from "../segment-ladder/what-if-forms.js";

/** Somebody off the path; his own address, where he can be answered. */
export const ATTACKER = "attacker";
const OWN = `${ATTACKER}:4000`;

const FLAGS: [string, string][] = [
  ["S", "SYN"],
  ["F", "FIN"],
  ["R", "RST"],
  [".", "ACK"],
];

/** The form in which a learner composes a segment: nothing is filled in, since the numbers are what is to be known. */
export function drawCompose(
  run: Run,
  host: string,
  micros: number,
  speaker: Speaker,
  send: (move: string) => Promise<boolean>,
): TemplateResult {
  const blind = host === ATTACKER;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const flags = FLAGS.map(([letter]) => letter).filter((letter) => data.has(`flag-${letter}`));
    const written = flags.includes(".") ? ["seq", "ack", "len"] : ["seq", "len"];
    const typed = (name: string) => String(data.get(name)).trim();
    const numbers = written.map((name) => (typed(name) ? ` ${name} ${typed(name)}` : "")).join("");
    const later = typed("later") || (blind ? "1000" : "0");
    // What is no number is sent as it is: the server says so.
    const at = /^\d{1,9}$/.test(later) ? Math.floor(micros / 1000) + 1 + Number(later) : later;
    const from = blind ? String(data.get("from")) : host;
    const to = blind ? String(data.get("to")) : (run.hosts.find((name) => name !== host) ?? host);
    if (await send(`inject ${at}ms ${from} > ${to} [${flags.join("")}]${numbers} win 65535`)) {
      form.reset();
    }
  };
  const number = (name: string, label: string, required: boolean, hint = " ") =>
    html`<label
      >${label}
      <input
        inputmode="numeric"
        name=${name}
        maxlength="20"
        autocomplete="off"
        placeholder=${hint}
        ?required=${required}
    /></label>`;
  return html`<section class="what-if compose form">
    <h2>${speaker.say("play-end.compose")}</h2>
    <form @submit=${submit}>
      ${blind ? drawAddresses(run, speaker) : nothing}
      <fieldset>
        <legend>${speaker.say("segment.flags")}</legend>
        ${FLAGS.map(
          ([letter, name]) => html`<label><input type="checkbox" name="flag-${letter}" /><span>${name}</span></label>`,
        )}
      </fieldset>
      ${number("seq", "seq", true)} ${number("ack", "ack", false)} ${drawNoAck(speaker)}
      ${number("len", speaker.say("segment.len"), false)}
      ${number("later", speaker.say("play-end.later"), false, blind ? "1000" : " ")}
      <button class="go" type="submit">${speaker.say("what-if.inject.submit")}</button>
    </form>
  </section>`;
}

/** Anybody can write any sender on a segment; only what is sent to his own address comes back to him. */
function drawAddresses(run: Run, speaker: Speaker): TemplateResult {
  const hosts = run.hosts.slice(0, 2);
  // The option of one's own address is there first, and would stay chosen.
  const option = (host: string, i: number) =>
    html`<option value=${host} ?selected=${i === 0}>${speaker.name("host", host)}</option>`;
  return html`<label
      >${speaker.say("what-if.from")}
      <select name="from">
        ${hosts.map(option)}
        <option value=${OWN}>${speaker.say("play-end.own")}</option>
      </select></label
    >
    <label
      >${speaker.say("play-end.to")}
      <select name="to">
        ${[...hosts].reverse().map(option)}
      </select></label
    >`;
}
