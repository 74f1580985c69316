import { chips, type Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";

/**
 * Opens a sheet to print: the run's segments as a table with blanks, and on a page of its own the solution with the
 * picture. What stands in the first segment is given, and of each other one who sends it.
 */
export function openSheet(run: Run, speaker: Speaker, picture: string | null): void {
  const page = window.open("", "_blank");
  if (!page) {
    return;
  }
  const { document } = page;
  document.title = run.document.title;
  document.documentElement.lang = speaker.language;
  const style = document.createElement("style");
  style.textContent = STYLE;
  document.head.append(style);
  const world = run.document.world;
  const heading = (text: string) => {
    const parts = [element(document, "h1", text)];
    return world === null ? parts : [...parts, element(document, "p", world, "world")];
  };
  const solution = element(document, "section", "", "solution");
  solution.append(
    ...heading(`${run.document.title} · ${speaker.say("sheet.solution")}`),
    table(document, run, speaker, true),
  );
  if (picture !== null) {
    const image = document.createElement("img");
    image.alt = run.document.title;
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
    solution.append(image);
  }
  document.body.append(
    ...heading(run.document.title),
    element(document, "p", speaker.say("sheet.task")),
    table(document, run, speaker, false),
    solution,
  );
  page.setTimeout(() => page.print(), 400);
}

function table(document: Document, run: Run, speaker: Speaker, solved: boolean): HTMLElement {
  const sheet = element(document, "table", "");
  const names = [
    "",
    speaker.say("segment.way"),
    speaker.say("segment.flags"),
    "seq",
    "ack",
    speaker.say("segment.len"),
    speaker.say("sheet.state"),
  ];
  sheet.append(row(document, names, "th"));
  run.flights
    .filter((flight) => !flight.copy)
    .forEach((flight, i) => {
      const { segment } = flight;
      const way = `${speaker.name("host", segment.from)} → ${speaker.name("host", segment.to)}`;
      const socket = run.socketOf(run.steps[flight.sent]);
      const told = [
        chips(segment.flags).join("+") || "–",
        String(segment.seq),
        String(segment.ack ?? "–"),
        String(segment.len),
        run.stateAt(flight.sent, socket) ?? "CLOSED",
      ];
      const shown = solved || i === 0 ? told : told.map(() => "");
      sheet.append(row(document, [String(i + 1), way, ...shown], "td"));
    });
  return sheet;
}

function row(document: Document, cells: string[], kind: "th" | "td"): HTMLElement {
  const line = element(document, "tr", "");
  line.append(...cells.map((cell) => element(document, kind, cell)));
  return line;
}

function element(document: Document, name: string, text: string, kind = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) {
    made.className = kind;
  }
  return made;
}

const STYLE = `
  body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; color: #111; margin: 24px; }
  h1 { font-size: 20px; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 1px solid #888; padding: 7px 8px; text-align: left; height: 34px; }
  td { font-family: ui-monospace, monospace; }
  .world { border: 2px dashed #b3123a; color: #b3123a; font-weight: 700; padding: 8px 12px; }
  .solution { break-before: page; margin-top: 48px; }
  img { max-width: 100%; margin-top: 18px; }
`;
