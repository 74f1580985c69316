import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import { drawBranches } from "./branch-bar.js";
import type { Branching } from "./branching.js";
import { asksTheRoom, drawInClass, drawRoomQuestion, type InClass } from "./in-class.js";
import { drawInspector } from "./inspector.js";
import { type Controls, drawBar } from "./ladder-bar.js";
import { drawStages, drawStates } from "./ladder-panels.js";
import { drawBlocks, drawWhy } from "./ladder-side.js";
import { drawTable } from "./ladder-table.js";
import type { Naming } from "./naming.js";
import { drawPrediction, verdict } from "./prediction.js";
import { sentence } from "./sentences.js";
import { drawTakeAway, type Takeable } from "./take-away.js";
import { drawWhatIf } from "./what-if.js";

/** What the ladder shows, and what it does when something is chosen. */
export interface View extends Controls {
  readonly src: string;
  readonly lang: string;
  readonly words: Record<string, string>;
  readonly free: boolean;
  readonly plain: boolean;
  readonly stepping: boolean;
  readonly projector: boolean;
  readonly speaker: Speaker;
  readonly branching: Branching;
  readonly stop: number;
  readonly index: number;
  readonly micros: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly selected: number | null;
  readonly tableOpen: boolean;
  readonly statesOpen: boolean;
  readonly naming: Naming;
  readonly pace: { rests: number };
  readonly standing: { index: number; micros: number; selected: number | null; hiding: boolean };
  readonly inClass: InClass;
  atEnd(): boolean;
  takeable(run: Run): Takeable;
  onGuess(guess: Record<string, string>): void;
  onChosen(event: CustomEvent<{ flight: number }>): void;
  onChange(changes: string[]): void;
  onTable(event: Event): void;
  onStates(event: Event): void;
}

/** The ladder with everything around it. */
export function drawLadder(run: Run, view: View): TemplateResult {
  const { speaker } = view;
  const { world } = run.document;
  return html`${world ? html`<p class="world" role="note">${world}</p>` : nothing}
    ${drawBranches(view.branching, speaker)}
    ${view.branching.refused ? html`<p class="refused" role="alert">${view.branching.refused}</p>` : nothing}
    <div class="sim ${world ? "unreal" : ""} ${view.plain ? "plain" : ""}">
      <div class="left-side">
        ${drawStages(view.branching, view.standing, speaker, view.onChosen)} ${atRest(view, () => drawBelow(run, view))}
      </div>
      ${view.plain ? nothing : html`<div class="side">${drawSide(run, view)}</div>`} ${drawControls(run, view)}
    </div>
    ${atRest(view, () => drawAround(run, view))}
    <div class="unseen" role="status" aria-live="polite">${atRest(view, () => announcement(run, view))}</div>`;
}

/** What is heavy to draw, or is spoken, waits while steps follow each other fast. */
function atRest<T>(view: View, draw: () => T): unknown {
  return guard([view.pace.rests], draw);
}

/** One message for each step that is taken by hand: what happened, and whether the guess about it was right. */
function announcement(run: Run, view: View): string {
  if (view.playing || view.stop < 0) {
    return "";
  }
  const said = sentence(run, view.index, view.speaker);
  const judged = run.document.judged?.find((guess) => guess.step === run.steps[view.index]?.n);
  return judged ? `${said} ${verdict(judged, view.speaker)}` : said;
}

/** Under the picture: what can be changed, and the figure of the states. */
function drawBelow(run: Run, view: View): TemplateResult {
  const { speaker, index } = view;
  return html`${view.free
    ? drawWhatIf(run, index, run.flights[view.selected ?? -1], view.micros, speaker, view.onChange)
    : nothing}
  ${view.plain ? nothing : drawStates(run, index, view.lang, view.words, view.statesOpen, speaker, view.onStates)}`;
}

/** Below everything: for a class, to take away, and the table. */
function drawAround(run: Run, view: View): TemplateResult {
  const { speaker } = view;
  return html`${view.plain
      ? nothing
      : html`${drawInClass(view.projector, view.src.includes("/predict/"), speaker, view.inClass)}
        ${drawTakeAway(view.takeable(run), speaker)}`}
    <details class="told" @toggle=${view.onTable}>
      <summary tabindex="0">${speaker.say("table")}</summary>
      ${view.tableOpen ? drawTable(run, view.index, speaker, (place) => view.goTo(place)) : nothing}
    </details>`;
}

/** What is asked next, else what just happened and why; and below it the numbers. */
function drawSide(run: Run, view: View): TemplateResult {
  const { speaker, index } = view;
  const asked = view.atEnd() ? run.document.predict : null;
  return html`${asked
    ? drawPrediction(asked, speaker, view.onGuess)
    : view.projector && !view.playing && asksTheRoom(run, view.stop)
      ? drawRoomQuestion(speaker)
      : drawWhy(run, index, speaker, run.document.judged ?? [], view.naming)}
  ${drawBlocks(run, index, speaker)} ${atRest(view, () => drawInspector(run, view.selected, speaker))}`;
}

function drawControls(run: Run, view: View): TemplateResult {
  return drawBar(
    view.speaker,
    {
      stop: view.stop,
      count: run.stops.length,
      micros: view.micros,
      playing: view.playing,
      ended: view.atEnd(),
      changing: run.stateStop(view.stop, 1) >= 0,
      speed: view.speed,
      stepping: view.stepping,
      said: sentence(run, view.index, view.speaker),
    },
    view,
  );
}
