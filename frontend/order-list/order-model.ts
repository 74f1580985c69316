/** One thing to be put in order. `label` is what a screen reader says; `text` stands beside the chips. */
export interface OrderItem {
  id: string;
  from?: string;
  to?: string;
  chips?: string[];
  text?: string;
  label: string;
  /** Items of one group stay together: they move as one. */
  group?: string | null;
}

/** Where everything is: the order, and what was put aside. */
export interface Placement {
  order: string[];
  aside: string[];
  /** Told by the server so that a refusal is seen even where the lists are the same as before. */
  revision?: number;
}

export type Mark = "right" | "impossible" | "wrong";

/** How the item at a place is bound to its neighbors: to the next one, to the one before only, or to none. */
export function boundTo(items: OrderItem[], order: string[], at: number): "together" | "last" | "" {
  const [before, group, next] = [at - 1, at, at + 1].map((place) => groupOf(items, order[place] ?? ""));
  return group === undefined ? "" : group === next ? "together" : group === before ? "last" : "";
}

/** Moves an item to a place of the order, from wherever it is, its group with it. Place counts from 0. */
export function place(items: OrderItem[], now: Placement, id: string, to: number): Placement {
  const moved = together(items, now, id);
  const order = now.order.filter((other) => !moved.includes(other));
  const step = now.order.indexOf(id) > to ? -1 : 1;
  const at = outsideGroups(items, order, Math.max(0, Math.min(to, order.length)), step);
  order.splice(at, 0, ...moved);
  return { order, aside: now.aside.filter((other) => !moved.includes(other)) };
}

/** Puts an item aside, its group with it. */
export function putAside(items: OrderItem[], now: Placement, id: string): Placement {
  const moved = together(items, now, id);
  const order = now.order.filter((other) => !moved.includes(other));
  return { order, aside: [...now.aside.filter((other) => !moved.includes(other)), ...moved] };
}

export function same(a: Placement, b: Placement): boolean {
  return a.order.join("\n") === b.order.join("\n") && a.aside.join("\n") === b.aside.join("\n");
}

function together(items: OrderItem[], now: Placement, id: string): string[] {
  const group = groupOf(items, id);
  return group === undefined ? [id] : [...now.order, ...now.aside].filter((other) => groupOf(items, other) === group);
}

/** The first place from this one on, in the direction of the move, that does not tear a group apart. */
function outsideGroups(items: OrderItem[], order: string[], at: number, step: -1 | 1): number {
  let place = at;
  while (place > 0 && place < order.length) {
    const before = groupOf(items, order[place - 1]);
    if (before === undefined || before !== groupOf(items, order[place])) {
      break;
    }
    place += step;
  }
  return place;
}

function groupOf(items: OrderItem[], id: string): string | undefined {
  return items.find((item) => item.id === id)?.group ?? undefined;
}
