const PAUSE_MILLIS = 500;

interface Connected {
  Vaadin?: { connectionState?: { state: string } };
}

/**
 * Takes away the notice that the server does not answer, once it has: where two requests were lost at once, Flow leaves it
 * standing until the next one.
 */
export function serverAnswered(): void {
  setTimeout(() => {
    const connection = (window as Connected).Vaadin?.connectionState;
    if (connection?.state === "reconnecting" && navigator.onLine) {
      connection.state = "connected";
    }
  }, PAUSE_MILLIS);
}
