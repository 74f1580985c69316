import { fromPlaces, toPlaces } from "./diagram-answer.js";
import type { Response } from "./kept-answers.js";

/** What is answered in an element of its own within the form. */
interface AnswerElement extends HTMLElement {
  answer: Response;
}

/** The form around it; the blanks that places of a state diagram stand for, and the words that its names stand for. */
interface Around extends HTMLElement {
  places: Record<string, string>;
  names: Record<string, string>;
}

/** Hears of every change in the element within the form: a list to be ordered, a state diagram, or one of our own. */
export function listenInside(form: Around, change: (response: Response) => void): void {
  form.addEventListener("order-changed", (event) => {
    const { order, aside } = (event as CustomEvent<{ order: string[]; aside: string[] }>).detail;
    change({ order, aside });
  });
  form.addEventListener("place-filled", (event) => {
    const { filled } = (event as CustomEvent<{ filled: Record<string, string> }>).detail;
    change({ blanks: fromPlaces(filled, form.places, form.names) });
  });
  form.addEventListener("answer-changed", (event) =>
    change((event as CustomEvent<{ response: Response }>).detail.response),
  );
}

/** Shows an answer in the element within the form; where a list's items are is the server's to say. */
export function showInside(form: Around, response: Response): void {
  const figure = form.querySelector<HTMLElement & { filled: Record<string, string> }>("state-diagram");
  if (figure) {
    figure.filled = toPlaces(response.blanks ?? {}, form.places, form.names);
  }
  const inside = form.querySelector<AnswerElement>("[data-answer]");
  if (inside) {
    inside.answer = response;
  }
}
