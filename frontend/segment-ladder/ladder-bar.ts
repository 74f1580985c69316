import { html, nothing, type TemplateResult } from "lit";
import type { Speaker } from "../run/words.js";

/** Where the run stands, as the bar shows it. */
export interface Standing {
  stop: number;
  count: number;
  micros: number;
  playing: boolean;
  ended: boolean;
  /** Whether a state changes further on. */
  changing: boolean;
  speed: number;
  /** Whether stepping is the way that is meant here; playing stays possible. */
  stepping: boolean;
  /** What just happened, for who has no room to see it beside the picture. */
  said: string;
}

/** What the bar's controls do. */
export interface Controls {
  goTo(stop: number): void;
  /** From where the run stands now, which may be further than the bar shows while steps follow each other fast. */
  stepBy(direction: 1 | -1): void;
  toState(direction: 1 | -1): void;
  onPlay(): void;
  onSpeed(): void;
}

/** Step back, play, step on, to the next state, scrub, speed: the ways to walk through a run. */
export function drawBar(speaker: Speaker, at: Standing, controls: Controls): TemplateResult {
  const place = speaker.say("place", { time: speaker.time(at.micros), step: at.stop + 1, count: at.count });
  const go = at.playing ? "pause" : at.ended ? "again" : "play";
  const scrub = (event: Event) => controls.goTo(Number((event.target as HTMLInputElement).value));
  const step = (name: string, disabled: boolean, direction: 1 | -1) =>
    html`<button
      class=${name === "on" && at.stepping ? "step go" : "step"}
      aria-label=${speaker.say(name)}
      title=${speaker.say(name)}
      ?disabled=${disabled}
      @click=${() => controls.stepBy(direction)}
    >
      ${icon(name)}${name === "on" && at.stepping ? html`<span>${speaker.say("on.short")}</span>` : nothing}
    </button>`;
  return html`<div class="bar">
    <p class="now-said" aria-hidden="true">${at.said}</p>
    ${step("back", at.stop < 0, -1)}
    <button class=${at.stepping ? "play" : "go"} @click=${() => controls.onPlay()}>
      ${icon(go)}<span>${speaker.say(go)}</span>
    </button>
    ${step("on", at.ended, 1)}
    <button
      class="step"
      aria-label=${speaker.say("to-state")}
      title=${speaker.say("to-state")}
      ?disabled=${!at.changing}
      @click=${() => controls.toState(1)}
    >
      ${icon("state")}
    </button>
    <input
      type="range"
      min="-1"
      max=${at.count - 1}
      .value=${String(at.stop)}
      aria-label=${speaker.say("position")}
      aria-valuetext=${place}
      @input=${scrub}
    />
    <span class="place" aria-hidden="true">${place}</span>
    <button class="speed" aria-label=${speaker.say("speed", { speed: at.speed })} @click=${() => controls.onSpeed()}>
      ${at.speed}×
    </button>
  </div>`;
}

const ICONS: Record<string, string> = {
  back: "M10.5 3.5v9l-6-4.5zM3 3.5h1.6v9H3z",
  on: "M5.5 3.5v9l6-4.5zM11.4 3.5H13v9h-1.6z",
  state: "M1.5 3.5v9l5-4.5zM7 3.5v9l5-4.5zM12.6 3.5h1.6v9h-1.6z",
  play: "M4.5 2.8v10.4L13 8z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  again: "M8 3a5 5 0 1 1-4.9 6h1.6A3.5 3.5 0 1 0 8 4.5V7L4 3.8 8 .6z",
};

function icon(name: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${ICONS[name]}></path></svg>`;
}
