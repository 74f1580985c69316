import { html, nothing, type TemplateResult } from "lit";
import type { Speaker } from "../run/words.js";
import type { Branching } from "./branching.js";

const LONGEST = 40;

/** The branches as tabs: the original, and each run that parted from it; the last change can be taken back. */
export function drawBranches(branching: Branching, speaker: Speaker): TemplateResult {
  const { list, active } = branching;
  if (list.length < 2) {
    return html``;
  }
  const chosen = (event: Event) => branching.compareWith(Number((event.target as HTMLSelectElement).value));
  const renamed = (event: Event) => branching.rename((event.target as HTMLInputElement).value);
  return html`<div class="branches">
    <div class="tabs" role="group" aria-label=${speaker.say("branches")}>
      ${list.map(
        (_, i) =>
          html`<button class="tab" aria-pressed=${i === active} @click=${() => branching.open(i)}>
            ${branchName(branching, i, speaker)}
          </button>`,
      )}
    </div>
    <button class="undo" @click=${() => branching.undo()}>${speaker.say("undo")}</button>
    ${active > 0 || list.length > 2
      ? html`<button class="compare" aria-pressed=${branching.comparing} @click=${() => branching.compare()}>
          ${speaker.say("compare")}
        </button>`
      : nothing}
    ${branching.comparing && list.length > 2
      ? html`<label class="beside"
          >${speaker.say("compare.with")}
          <select @change=${chosen}>
            ${list.map((_, i) =>
              i === active
                ? nothing
                : html`<option value=${i} ?selected=${i === branching.beside}>
                    ${branchName(branching, i, speaker)}
                  </option>`,
            )}
          </select></label
        >`
      : nothing}
    ${active > 0
      ? html`<label class="branch-name"
          >${speaker.say("branch.name")}
          <input maxlength=${LONGEST} autocomplete="off" .value=${list[active].name} @change=${renamed}
        /></label>`
      : nothing}
  </div>`;
}

/** What the learner called it, else what was changed. */
export function branchName(branching: Branching, index: number, speaker: Speaker): string {
  const { edits, name } = branching.list[index];
  if (name !== "") {
    return name;
  }
  return index === 0 ? speaker.say("branch.original") : edits.map((edit) => editText(edit, speaker)).join(" · ");
}

/** A change in words: `lose client 3` is "client's 3rd segment lost". */
function editText(edit: string, speaker: Speaker): string {
  const [verb, host, third, fourth, ...rest] = edit.split(" ");
  const name = speaker.name("host", host);
  if (verb === "call") {
    const at = rest.at(-1) ?? (fourth === "at" ? "" : fourth);
    return speaker.say("edit.call", { host: name, call: speaker.say(`what-if.call.${third}`), at });
  }
  if (verb === "play" || verb === "reveal") {
    return speaker.say("edit.play", { host: name });
  }
  if (verb === "set") {
    return edit.slice(4).replace(/^(network|host)\./, "");
  }
  if (verb === "inject") {
    return speaker.say("edit.inject", { segment: edit.split(" ").slice(2).join(" ") });
  }
  return speaker.say(`edit.${verb}`, { host: name, place: third });
}
