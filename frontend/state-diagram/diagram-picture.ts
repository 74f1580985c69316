import { nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Box, DiagramLayout, EdgeShape } from "./diagram-layout.js";
import type { Edge } from "./machine.js";

/** What the picture shows beside the figure itself. */
export interface Shown {
  taken: Map<Edge, Set<number>>;
  current: Edge | null;
  chosen: Edge | null;
  /** The hosts' places, with the letter of each. */
  tokens: { place: string; letter: string; name: string }[];
  /** A label for each blank that is filled, and its mark. */
  filled: Record<string, string>;
  marks: Record<string, boolean>;
  blank: string | null;
  /** The places to be named, in the order of their numbers. */
  blanks: string[];
  edgeText(edge: Edge): string[];
  edgeName(edge: Edge): string;
  chooseEdge(edge: Edge): void;
  chooseBlank(place: string): void;
}

const SIDE = ["left", "right"];

export function drawDiagram(layout: DiagramLayout, shown: Shown): TemplateResult {
  const taken = (shape: EdgeShape) => shown.taken.has(shape.edge);
  const ordered = [...layout.edges].sort((a, b) => Number(taken(a)) - Number(taken(b)));
  return svg`
    ${ordered.map((shape) => drawEdge(shape, shown))}
    ${[...layout.boxes.values()].map((box) => drawBox(box, layout, shown))}
    ${layout.narrow ? nothing : ordered.map((shape) => drawLabel(shape, shown))}
    ${shown.tokens.map((token, host) => drawToken(layout.boxes.get(token.place), host, token))}
  ` as unknown as TemplateResult;
}

function drawEdge(shape: EdgeShape, shown: Shown): SVGTemplateResult {
  const { edge, x1, y1, x2, y2 } = shape;
  const hosts = [...(shown.taken.get(edge) ?? [])];
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const ex = x2 - 7 * Math.cos(angle);
  const ey = y2 - 7 * Math.sin(angle);
  const turn = `translate(${x2} ${y2}) rotate(${(angle * 180) / Math.PI})`;
  const classes = [
    "edge",
    edge.broken ? "broken" : "",
    hosts.length > 0 ? "taken" : "",
    edge === shown.current ? "current" : "",
    edge === shown.chosen ? "chosen" : "",
  ].join(" ");
  const across = { x: -Math.sin(angle), y: Math.cos(angle) };
  return svg`<g class=${classes} @click=${() => shown.chooseEdge(edge)}>
    <title>${shown.edgeName(edge)}</title>
    <line class="touch" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>
    <line class="way" x1=${x1} y1=${y1} x2=${ex} y2=${ey}></line>
    ${hosts.map((host) => {
      const off = hosts.length === 1 ? 0 : host === 0 ? 1.6 : -1.6;
      return svg`<line class=${`went ${SIDE[host]}`} x1=${x1 + off * across.x} y1=${y1 + off * across.y}
        x2=${ex + off * across.x} y2=${ey + off * across.y}></line>`;
    })}
    <path class="head" d="M0 0L-10 -4.6L-10 4.6Z" transform=${turn}></path></g>`;
}

function drawLabel(shape: EdgeShape, shown: Shown): SVGTemplateResult {
  const lines = shown.edgeText(shape.edge);
  const width = Math.max(...lines.map((line) => line.length)) * 6.6 + 8;
  const left = shape.anchor === "start" ? -4 : shape.anchor === "end" ? 4 - width : -width / 2;
  const top = shape.labelY - lines.length * 7.5;
  const classes = `words ${shown.taken.has(shape.edge) ? "taken" : ""} ${shape.edge === shown.chosen ? "chosen" : ""}`;
  return svg`<g class=${classes} @click=${() => shown.chooseEdge(shape.edge)}>
    <rect class="plate" x=${shape.labelX + left} y=${top - 1} width=${width} height=${lines.length * 15 + 2} rx="4"></rect>
    ${lines.map(
      (line, i) =>
        svg`<text class=${i === 0 ? "on" : "sends"} x=${shape.labelX} y=${top + 11.5 + i * 15} text-anchor=${shape.anchor}>${line}</text>`,
    )}</g>`;
}

function drawBox(box: Box, layout: DiagramLayout, shown: Shown): SVGTemplateResult {
  const { place, x, y, width, height } = box;
  const blank = place.name === null;
  const name = place.name ?? shown.filled[place.id] ?? `${shown.blanks.indexOf(place.id) + 1} ?`;
  const mark = shown.marks[place.id];
  const here = shown.tokens.some((token) => token.place === place.id);
  const classes = [
    "state",
    blank ? "blank" : "",
    here ? "here" : "",
    shown.blank === place.id ? "chosen" : "",
    mark === undefined ? "" : mark ? "right-mark" : "wrong-mark",
  ].join(" ");
  return svg`<g class=${classes} data-blank=${blank ? place.id : nothing} @click=${() => (blank ? shown.chooseBlank(place.id) : undefined)}>
    <rect x=${x - width / 2} y=${y - height / 2} width=${width} height=${height} rx="8"></rect>
    <text x=${x} y=${y + 4.5} text-anchor="middle" class=${layout.narrow ? "small" : ""}>${name}</text>
    ${mark === undefined ? nothing : svg`<text class="mark" x=${x + width / 2 - 4} y=${y - height / 2 + 4}>${mark ? "✓" : "✗"}</text>`}</g>`;
}

function drawToken(
  box: Box | undefined,
  host: number,
  token: { letter: string; name: string },
): SVGTemplateResult | typeof nothing {
  if (!box) {
    return nothing;
  }
  const x = box.x + (host === 0 ? -1 : 1) * (box.width / 2 - 2);
  return svg`<g class=${`token ${SIDE[host]}`} style=${`transform: translate(${x}px, ${box.y - box.height / 2}px)`}>
    <title>${token.name}</title><circle r="11"></circle><text y="4.4" text-anchor="middle">${token.letter}</text></g>`;
}
