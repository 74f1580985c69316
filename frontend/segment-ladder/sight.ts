import type { Picture } from "./ladder-layout.js";

interface Thing {
  element: SVGElement;
  top: number;
  bottom: number;
  far: boolean;
}

/** Above and below its line stand a segment's label and what is told under it. */
const AROUND = 40;

/**
 * Takes what is far from sight out of the browser's layout, so that a long run costs no more than what is seen of it. All
 * stays in the page: what wants the whole picture asks for `all`.
 */
export class Sight {
  private things: Thing[] = [];

  /** Learns the segments and words of a freshly drawn picture; they are drawn in its order. */
  attach(root: SVGSVGElement, picture: Picture): void {
    const arrows = [...root.querySelectorAll<SVGElement>(".arrow")];
    const notes = [...root.querySelectorAll<SVGElement>(".note")];
    const thing = (element: SVGElement, top: number, bottom: number) => {
      element.classList.remove("far");
      return { element, top: top - AROUND, bottom: bottom + AROUND, far: false };
    };
    this.things = [
      ...arrows.map((element, i) => thing(element, picture.arrows[i].y1, picture.arrows[i].y2)),
      ...notes.map((element, i) => thing(element, picture.notes[i].y, picture.notes[i].y)),
    ];
  }

  /** What lies between these heights of the picture is seen; half as much above and below is kept ready. */
  look(top: number, bottom: number): void {
    const ready = (bottom - top) / 2;
    for (const thing of this.things) {
      const far = thing.bottom < top - ready || thing.top > bottom + ready;
      if (far !== thing.far) {
        thing.far = far;
        thing.element.classList.toggle("far", far);
      }
    }
  }

  all(): void {
    this.look(-Infinity, Infinity);
  }
}
