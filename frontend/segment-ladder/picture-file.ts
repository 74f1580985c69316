import type { Speaker } from "../run/words.js";
import { span } from "./notes.js";

/** What a picture is headed with when it leaves the page. */
export interface Heading {
  title: string;
  /** The hosts' names with their places. */
  names: { text: string; x: number; side: "left" | "right" }[];
  /** What no reader may miss: that this is not TCP. */
  world: string | null;
}

/** The hosts' names over their life lines. */
export function namesOf(
  { left, right }: { left: number; right: number },
  hosts: readonly string[],
  speaker: Speaker,
): Heading["names"] {
  return [
    { text: speaker.name("host", hosts[0] ?? ""), x: left, side: "left" },
    { text: speaker.name("host", hosts[1] ?? ""), x: right, side: "right" },
  ];
}

const KEPT = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "fill-opacity",
  "stroke-opacity",
  "display",
  "font-family",
  "font-size",
  "font-weight",
  "letter-spacing",
];
const NAMESPACE = "http://www.w3.org/2000/svg";
const TOP = 66;
const WORLD = 34;
/** Paper on both sides of the picture. */
const ASIDE = 12;

/** The drawn picture as a document of its own: the styles that it has here are written into it. */
export function asDocument(picture: SVGSVGElement, heading: Heading): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = [picture, ...picture.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    const kept = KEPT.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
    element.removeAttribute("class");
    element.setAttribute("style", kept);
  });
  copy.querySelectorAll("[data-arrow] > line:first-child").forEach((touch) => touch.remove());
  const { width, height } = picture.viewBox.baseVal;
  const top = TOP + (heading.world === null ? 0 : WORLD);
  const style = getComputedStyle(picture);
  const color = (name: string) => resolved(picture, style.getPropertyValue(name));
  const most = width + 2 * ASIDE - 24;
  const body = document.createElementNS(NAMESPACE, "g");
  body.setAttribute("transform", `translate(0 ${top})`);
  body.append(...copy.childNodes);
  copy.replaceChildren(
    rectangle(width, height + top, { fill: color("--stf-sheet") }),
    ...(heading.world === null ? [] : unreal(width, height + top, color("--stf-rst"))),
    text(heading.title, width / 2, 24, color("--stf-ink"), 600, 16, most),
    ...(heading.world === null ? [] : [text(heading.world, width / 2, 50, color("--stf-rst"), 700, 14, most)]),
    ...heading.names.map((name) => text(name.text, name.x, top - 14, color(`--stf-${name.side}`), 650, 16, most)),
    body,
  );
  copy.setAttribute("xmlns", NAMESPACE);
  copy.setAttribute("viewBox", `${-ASIDE} 0 ${width + 2 * ASIDE} ${height + top}`);
  copy.setAttribute("width", String(width + 2 * ASIDE));
  copy.setAttribute("height", String(height + top));
  return new XMLSerializer().serializeToString(copy);
}

/** The picture as PNG, twice as fine as it is drawn. */
export async function asPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** Gives the browser a file to save. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function rectangle(width: number, height: number, attributes: Record<string, string>): SVGElement {
  const box = { x: 1 - ASIDE, y: 1, width: width + 2 * ASIDE - 2, height: height - 2 };
  return made("rect", { ...box, ...attributes });
}

/** Stripes and a broken border: this is not TCP, however little of the picture is seen. */
function unreal(width: number, height: number, colour: string): SVGElement[] {
  const pattern = made("pattern", {
    id: "unreal",
    width: 16,
    height: 16,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(-45)",
  });
  pattern.append(made("rect", { width: 16, height: 2, fill: colour, "fill-opacity": 0.12 }));
  const border = { fill: "none", stroke: colour, "stroke-width": "2", "stroke-dasharray": "8 5" };
  return [pattern, rectangle(width, height, { fill: "url(#unreal)" }), rectangle(width, height, border)];
}

/** In letters that are small enough for the words to have room. */
function text(
  words: string,
  x: number,
  y: number,
  fill: string,
  weight: number,
  size: number,
  most: number,
): SVGElement {
  const letters = Math.min(size, most / span(words, 0.58));
  const element = made("text", { x, y, "text-anchor": "middle" });
  element.textContent = words;
  element.setAttribute("style", `fill:${fill};font:${weight} ${letters.toFixed(1)}px sans-serif`);
  return element;
}

function made(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  return element;
}

/** A colour as it is here and now: light or dark is decided. */
function resolved(near: Element, color: string): string {
  const probe = document.createElementNS(NAMESPACE, "g");
  probe.setAttribute("style", `color:${color}`);
  near.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}
