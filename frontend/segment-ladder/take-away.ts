import { html, nothing, type TemplateResult } from "lit";
import type { Speaker } from "../run/words.js";
import { withEdits } from "./branches.js";
import type { LadderStage } from "./ladder-stage.js";
import { asDocument, asPng, save } from "./picture-file.js";

/** What a learner can take away of the run that is shown. */
export interface Takeable {
  src: string;
  lang: string;
  edits: string[];
  name: string;
  title: string;
  world: string | null;
  /** The page's address reproduces the run. */
  linked: boolean;
  /** The address that does, where it is not the page's own with the changes. */
  link?: () => string;
  told: string;
  stage(): LadderStage | null;
  tell(words: string): void;
}

/** The capture, the pictures, the scenario and a link; a run that is still to be predicted gives nothing away. */
export function drawTakeAway(run: Takeable, speaker: Speaker): TemplateResult | typeof nothing {
  if (run.src.includes("/predict/")) {
    return nothing;
  }
  const address = (format: string) => {
    const url = new URL(withEdits(run.src, run.edits));
    url.searchParams.set("format", format);
    url.searchParams.set("lang", run.lang);
    return url.href;
  };
  return html`<details class="told take">
    <summary tabindex="0">${speaker.say("take")}</summary>
    <div class="choices">
      ${run.src.includes("/told/")
        ? nothing
        : html`<a class="button" href=${address("pcapng")} download router-ignore>${speaker.say("take.pcapng")}</a>
            <a class="button" href=${address("toml")} download router-ignore>${speaker.say("take.scenario")}</a>`}
      <button @click=${() => savePicture(run, "svg")}>${speaker.say("take.svg")}</button>
      <button @click=${() => savePicture(run, "png")}>${speaker.say("take.png")}</button>
      ${run.linked
        ? html`<button @click=${() => copyLink(run, speaker)}>${speaker.say("take.link")}</button>`
        : nothing}
    </div>
    <p role="status">${run.told}</p>
  </details>`;
}

async function savePicture(run: Takeable, kind: "svg" | "png"): Promise<void> {
  const svg = run
    .stage()
    ?.whole((picture, names) => asDocument(picture, { title: run.title, names, world: run.world }));
  if (svg) {
    const name = `${run.world === null ? "" : "not-tcp-"}${run.name}.${kind}`;
    save(kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await asPng(svg), name);
  }
}

async function copyLink(run: Takeable, speaker: Speaker): Promise<void> {
  const link = run.link?.() ?? pageWith(run.edits);
  try {
    await navigator.clipboard.writeText(link);
    run.tell(speaker.say("take.link.done"));
  } catch {
    // Without leave for the clipboard the address itself is shown, to be copied by hand.
    run.tell(link);
  }
}

function pageWith(edits: string[]): string {
  const url = new URL(location.href);
  url.searchParams.delete("edit");
  edits.forEach((edit) => url.searchParams.append("edit", edit));
  return url.href;
}
