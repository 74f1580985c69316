/** What can scroll around this element, the innermost first, through shadow roots and slots. */
export function scrollersAbove(element: Element): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof Element && node.scrollHeight > node.clientHeight + 1) {
      const overflow = getComputedStyle(node).overflowY;
      if (overflow === "auto" || overflow === "scroll") {
        found.push(node);
      }
    }
  }
  const page = document.scrollingElement;
  return page && !found.includes(page) ? [...found, page] : found;
}

function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) {
    return node.assignedSlot;
  }
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
