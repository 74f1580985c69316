import type { Run } from "../run/run.js";

/** Which lane of its host each socket is drawn in: 0 is the life line itself, others beside it, outwards. */
export class Lanes {
  private readonly lanes = new Map<string, number>();
  private readonly widest = [0, 0];

  constructor(run: Run) {
    const busy: { host: number; lane: number; until: number }[] = [];
    const life = new Map<string, { host: number; from: number; to: number; listener: boolean }>();
    for (const band of run.bands) {
      const known = life.get(band.socket);
      const to = band.to ?? run.steps.length;
      if (known) {
        known.to = Math.max(known.to, to);
        known.listener = false;
      } else {
        life.set(band.socket, { host: band.host, from: band.from, to, listener: band.state === "LISTEN" });
      }
    }
    for (const [socket, { host, from, to, listener }] of life) {
      if (listener) {
        this.lanes.set(socket, 1);
        this.widest[host] = Math.max(this.widest[host], 1);
        continue;
      }
      let lane = 0;
      while (lane === 1 || busy.some((b) => b.host === host && b.lane === lane && b.until > from)) {
        lane++;
      }
      busy.push({ host, lane, until: to });
      this.lanes.set(socket, lane);
      this.widest[host] = Math.max(this.widest[host], lane);
    }
  }

  /** How many lanes this host has beside its life line. */
  beside(host: number): number {
    return this.widest[host];
  }

  of(socket: string): number {
    return this.lanes.get(socket) ?? 0;
  }
}
