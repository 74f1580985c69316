import { html, nothing, type TemplateResult } from "lit";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import type { LadderStage } from "./ladder-stage.js";
import { asDocument } from "./picture-file.js";
import { openSheet } from "./sheet.js";

/** What a teacher may do with the run of a ladder. */
export class InClass {
  constructor(
    private readonly ladder: HTMLElement & { projector: boolean; run?: Run; speaker: Speaker },
    private readonly stage: () => LadderStage | null,
  ) {}

  project(): void {
    this.ladder.projector = !this.ladder.projector;
    fillScreen(this.ladder, this.ladder.projector);
  }

  sheet(): void {
    if (this.ladder.run) {
      printSheet(this.ladder, this.ladder.run, this.stage(), this.ladder.speaker);
    }
  }
}

/** The ways to use a run in front of a class; a run that is still to be predicted gives no sheet. */
export function drawInClass(
  projected: boolean,
  predicted: boolean,
  speaker: Speaker,
  actions: InClass,
): TemplateResult {
  return html`<div class="choices in-class">
    <button aria-pressed=${projected} @click=${() => actions.project()}>
      ${speaker.say(projected ? "class.end" : "class.project")}
    </button>
    ${predicted ? nothing : html`<button @click=${() => actions.sheet()}>${speaker.say("class.sheet")}</button>`}
  </div>`;
}

/** Asks the room before a segment is shown: true where the next thing to come is one. */
export function asksTheRoom(run: Run, stop: number): boolean {
  return run.steps[run.stops[stop + 1]]?.kind === "send";
}

/** The question to the room; the next step is the answer. */
export function drawRoomQuestion(speaker: Speaker): TemplateResult {
  return html`<section class="why room">
    <h2>${speaker.say("class.question")}</h2>
    <p class="what">${speaker.say("class.question.parts")}</p>
    <p>${speaker.say("class.question.how")}</p>
  </section>`;
}

/** Fills the screen where the browser lets it; elsewhere the ladder is large within its page. */
function fillScreen(ladder: HTMLElement, full: boolean): void {
  if (full) {
    void ladder.requestFullscreen?.().catch(() => undefined);
    ladder.focus();
  } else if (document.fullscreenElement) {
    void document.exitFullscreen();
  }
}

/** A sheet to print; paper is light, whatever the screen is. */
function printSheet(ladder: HTMLElement, run: Run, stage: LadderStage | null, speaker: Speaker): void {
  const heading = { title: run.document.title, world: run.document.world };
  ladder.style.colorScheme = "light";
  const picture = stage?.whole((svg, names) => asDocument(svg, { ...heading, names })) ?? null;
  ladder.style.removeProperty("color-scheme");
  openSheet(run, speaker, picture);
}
