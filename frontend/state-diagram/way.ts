import type { Run } from "../run/run.js";
import type { Edge, Machine } from "./machine.js";

/** Where a run's hosts are in the figure, and how they came there. */
export interface Way {
  /** The state of each host; before its first step it is CLOSED. */
  states: string[];
  /** For each edge that was taken, by which hosts. */
  taken: Map<Edge, Set<number>>;
  /** The edge that the present step takes. */
  current: Edge | null;
}

/** Follows both hosts through the figure up to a step. */
export function wayOf(run: Run, index: number, machine: Machine): Way {
  const taken = new Map<Edge, Set<number>>();
  let current: Edge | null = null;
  for (let i = 0; i <= index && i < run.steps.length; i++) {
    const step = run.steps[i];
    const host = run.hosts.indexOf(step.host);
    if (step.kind !== "state" || host > 1) {
      continue;
    }
    const edge = edgeOf(step.from ?? "", step.to ?? "", step.rule, machine);
    if (edge) {
      taken.set(edge, new Set([...(taken.get(edge) ?? []), host]));
      current = i === index ? edge : null;
    }
  }
  const states = run.hosts.slice(0, 2).map((host) => {
    const socket = run.socketAt(index, host);
    return (socket ? run.stateAt(index, socket) : undefined) ?? "CLOSED";
  });
  return { states, taken, current };
}

function edgeOf(from: string, to: string, rule: string | undefined, machine: Machine): Edge | undefined {
  const name = (id: string) => machine.states.find((place) => place.id === id)?.name;
  const ways = machine.edges.filter((edge) => name(edge.from) === from && name(edge.to) === to);
  return ways.find((edge) => edge.rule === rule) ?? ways[0];
}

/** The place that a host's token stands on: CLOSED at the end once it has been somewhere else. */
export function placeOf(state: string, gone: boolean, machine: Machine): string | undefined {
  const places = machine.states.filter((place) => place.name === state);
  return (gone ? places.at(-1) : places[0])?.id;
}
