/** What a picture is headed with when it leaves the page. */
export interface Heading {
  title: string;
  /** The hosts' names with their places. */
  names: { text: string; x: number; side: "left" | "right" }[];
  /** What no reader may miss: that this is not TCP. */
  world: string | null;
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
  const body = document.createElementNS(NAMESPACE, "g");
  body.setAttribute("transform", `translate(0 ${top})`);
  body.append(...copy.childNodes);
  copy.replaceChildren(
    rectangle(width, height + top, color("--stf-sheet"), heading.world === null ? null : color("--stf-rst")),
    text(heading.title, width / 2, 24, color("--stf-ink"), "600 16px sans-serif"),
    ...(heading.world === null
      ? []
      : [text(heading.world, width / 2, 50, color("--stf-rst"), "700 14px sans-serif", width - 24)]),
    ...heading.names.map((name) =>
      text(name.text, name.x, top - 14, color(`--stf-${name.side}`), "650 16px sans-serif"),
    ),
    body,
  );
  copy.setAttribute("xmlns", NAMESPACE);
  copy.setAttribute("viewBox", `0 0 ${width} ${height + top}`);
  copy.setAttribute("width", String(width));
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

function rectangle(width: number, height: number, fill: string, border: string | null): SVGElement {
  const rect = document.createElementNS(NAMESPACE, "rect");
  const attributes = { x: "1", y: "1", width: String(width - 2), height: String(height - 2), fill };
  Object.entries(attributes).forEach(([name, value]) => rect.setAttribute(name, value));
  if (border !== null) {
    rect.setAttribute("style", `stroke:${border};stroke-width:2;stroke-dasharray:8 5`);
  }
  return rect;
}

function text(words: string, x: number, y: number, fill: string, font: string, most?: number): SVGElement {
  const element = document.createElementNS(NAMESPACE, "text");
  element.textContent = words;
  element.setAttribute("x", String(x));
  element.setAttribute("y", String(y));
  element.setAttribute("text-anchor", "middle");
  element.setAttribute("style", `fill:${fill};font:${font}`);
  if (most !== undefined && words.length * 8 > most) {
    element.setAttribute("textLength", String(most));
    element.setAttribute("lengthAdjust", "spacingAndGlyphs");
  }
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
