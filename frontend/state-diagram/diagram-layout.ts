import type { Edge, Machine, Place } from "./machine.js";

export interface Box {
  place: Place;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface EdgeShape {
  edge: Edge;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** Where its words stand. */
  labelX: number;
  labelY: number;
  anchor: "start" | "middle" | "end";
}

export interface DiagramLayout {
  width: number;
  height: number;
  narrow: boolean;
  boxes: Map<string, Box>;
  edges: EdgeShape[];
}

/** How far two edges between the same states stand apart, from the line between them. */
const APART = 8;

/** Lays the figure out for a width: three columns as the RFC draws it; words at the edges only where there is room. */
export function layOutDiagram(machine: Machine, available: number, shown: (edge: Edge) => boolean): DiagramLayout {
  const width = Math.max(280, Math.min(760, available));
  const narrow = width < 560;
  // Three boxes side by side, each with room for its longest name and for the tokens at its corners.
  const box = narrow ? { width: Math.min(98, (width - 32) / 3), height: 32 } : { width: 132, height: 36 };
  const rowGap = narrow ? 74 : 96;
  const edge = narrow ? box.width / 2 + 10 : box.width / 2 + 28;
  const boxes = new Map<string, Box>();
  for (const place of machine.states) {
    const x = edge + (place.column / 2) * (width - 2 * edge);
    const y = box.height / 2 + 12 + place.row * rowGap;
    boxes.set(place.id, { place, x, y, ...box });
  }
  const drawn = machine.edges.filter(shown);
  const edges = drawn.flatMap((one) => shape(one, drawn, boxes));
  const rows = Math.max(...machine.states.map((place) => place.row));
  return { width, height: box.height + 24 + rows * rowGap, narrow, boxes, edges };
}

function shape(edge: Edge, drawn: Edge[], boxes: Map<string, Box>): EdgeShape[] {
  const from = boxes.get(edge.from);
  const to = boxes.get(edge.to);
  if (!from || !to) {
    return [];
  }
  const between = drawn.filter((other) => sameEnds(other, edge));
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  // Looked at from one end always, so that ways there and back lie beside each other.
  const forward = edge.from < edge.to ? 1 : -1;
  const off = (between.indexOf(edge) - (between.length - 1) / 2) * 2 * APART * forward;
  const start = border(from, to, off * across.x, off * across.y);
  const end = border(to, from, off * across.x, off * across.y);
  // Of two ways each has its words near its own beginning.
  const part = between.length === 1 ? 0.5 : 0.33;
  const steep = Math.abs(to.x - from.x) < 20;
  const side = Math.sign(off * across.x);
  return [
    {
      edge,
      x1: start.x,
      y1: start.y,
      x2: end.x,
      y2: end.y,
      labelX: start.x + (end.x - start.x) * (steep ? 0.5 : part) + (steep && side !== 0 ? side * 10 : 0),
      labelY: start.y + (end.y - start.y) * (steep ? 0.5 : part),
      anchor: steep && side !== 0 ? (side > 0 ? "start" : "end") : "middle",
    },
  ];
}

function sameEnds(a: Edge, b: Edge): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}

/** Where the line from the box's middle towards another one, pushed aside, leaves the box. */
function border(box: Box, other: Box, dx: number, dy: number): { x: number; y: number } {
  const x = other.x - box.x;
  const y = other.y - box.y;
  const halfWidth = box.width / 2 + 2;
  const halfHeight = box.height / 2 + 2;
  const scale = Math.min(
    x === 0 ? Infinity : (halfWidth - Math.sign(x) * dx) / Math.abs(x),
    y === 0 ? Infinity : (halfHeight - Math.sign(y) * dy) / Math.abs(y),
  );
  return { x: box.x + dx + x * scale, y: box.y + dy + y * scale };
}
