import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Speaker } from "../run/words.js";
import { bytesOf, type Field, fieldsOf } from "./packet.js";

/** A packet's bytes and its fields, each of which shows where it is. Part of `segment-ladder`. */
@customElement("packet-bytes")
export class PacketBytes extends LitElement {
  static override styles = css`
    * {
      box-sizing: border-box;
    }
    .hex {
      display: grid;
      grid-template-columns: auto repeat(8, 1fr);
      font: 13px/1.9 var(--stf-mono);
      border: 1px solid var(--stf-line);
      border-radius: 8px;
      padding: 4px 8px;
      text-align: center;
    }
    .place {
      color: var(--stf-soft);
      padding-right: 6px;
    }
    .byte {
      cursor: pointer;
      border-bottom: 2px solid transparent;
    }
    .byte.tcp {
      font-weight: 600;
    }
    .byte.ip,
    .byte.data {
      color: var(--stf-soft);
    }
    .byte.chosen {
      background: var(--stf-left-band);
      border-bottom-color: var(--stf-left);
      color: var(--stf-ink);
    }
    h3 {
      margin: 10px 0 2px;
      font: 600 13px var(--stf-sans);
      color: var(--stf-soft);
    }
    button {
      display: flex;
      width: 100%;
      gap: 12px;
      justify-content: space-between;
      min-height: 34px;
      align-items: center;
      font: 13px/1.4 var(--stf-mono);
      color: inherit;
      text-align: right;
      background: none;
      border: 0;
      border-bottom: 1px solid var(--stf-line);
      padding: 3px 4px;
      cursor: pointer;
      touch-action: manipulation;
    }
    button span:first-child {
      color: var(--stf-soft);
      text-align: left;
    }
    button span:last-child {
      flex: none;
      max-width: 62%;
      overflow-wrap: anywhere;
    }
    button[aria-pressed="true"] {
      background: var(--stf-left-band);
      box-shadow: inset 3px 0 0 var(--stf-left);
    }
    :focus-visible {
      outline: 3px solid var(--stf-left);
      outline-offset: -1px;
    }
  `;

  /** The packet in hexadecimal digits. */
  @property() packet = "";
  @property({ attribute: false }) speaker!: Speaker;
  @state() private chosen: number | null = null;

  override render(): TemplateResult {
    const bytes = bytesOf(this.packet);
    const fields = fieldsOf(bytes);
    const chosen = this.chosen === null ? undefined : fields[this.chosen];
    return html`<div class="hex" aria-hidden="true">
        ${[...bytes].map((byte, at) => {
          const own = fields.findIndex((field) => field.from <= at && at < field.to);
          const within = chosen !== undefined && chosen.from <= at && at < chosen.to;
          return html`${at % 8 === 0 ? html`<span class="place">${at.toString(16).padStart(2, "0")}</span>` : nothing}
            <span
              class="byte ${fields[own]?.layer ?? "data"} ${within ? "chosen" : ""}"
              @click=${() => this.choose(own)}
              >${byte.toString(16).padStart(2, "0")}</span
            >`;
        })}
      </div>
      ${(["ip", "tcp", "data"] as const).map((layer) => this.drawLayer(layer, fields))}`;
  }

  private drawLayer(layer: Field["layer"], fields: Field[]): TemplateResult | typeof nothing {
    if (!fields.some((field) => field.layer === layer)) {
      return nothing;
    }
    return html`<h3>${this.speaker.say(`bytes.${layer}`)}</h3>
      ${fields.map((field, i) =>
        field.layer === layer
          ? html`<button aria-pressed=${this.chosen === i} @click=${() => this.choose(i)}>
              <span>${this.name(field)}</span><span>${field.value}</span>
            </button>`
          : nothing,
      )}`;
  }

  private name(field: Field): string {
    const last = field.to - 1;
    const place = field.from === last ? `${field.from}` : `${field.from}–${last}`;
    const name = this.speaker.say(`bytes.${field.name}`);
    return field.bits === undefined
      ? this.speaker.say("bytes.at", { name, place })
      : this.speaker.say("bytes.at-bits", { name, place, bits: field.bits });
  }

  private choose(field: number): void {
    this.chosen = this.chosen === field || field < 0 ? null : field;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "packet-bytes": PacketBytes;
  }
}
