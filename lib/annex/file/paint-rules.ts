import { MAX_COLUMNS, MAX_ROWS } from '@/lib/annex/file/bounds';
import type { Colour } from '@/lib/annex/file/cell-colours';
import { LayerReader } from '@/lib/annex/file/cell-formats';
import type { Layer, PaintRule } from '@/lib/annex/file/cell-paint';
import type { Attributes } from '@/lib/annex/file/read-xml';
import { columnNumber, type Merge } from '@/lib/annex/sheet';

/** The area a reference names: "C5:C20", "C5", "C:C". */
export function areaOf(ref: string): Merge | null {
  const [, left, top, right, bottom] =
    /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/.exec(ref) ?? [];
  if (left === undefined && top === undefined) return null;
  const single = !ref.includes(':');
  return {
    top: top === undefined ? 0 : Number(top) - 1,
    left: left === undefined ? 0 : columnNumber(left),
    bottom: bottom !== undefined ? Number(bottom) - 1 : single && top !== undefined ? Number(top) - 1 : MAX_ROWS,
    right: right !== undefined ? columnNumber(right) : single && left !== undefined ? columnNumber(left) : MAX_COLUMNS,
  };
}

const areasIn = (refs: string): readonly Merge[] => refs.split(/\s+/).flatMap((ref) => areaOf(ref) ?? []);

/** Collects a sheet's conditional formats as it unpacks; they stand after its cells. */
export class PaintRules {
  readonly #layers: readonly Layer[];
  readonly #theme: readonly (Colour | null)[];
  readonly #found: PaintRule[] = [];
  #areas: readonly Merge[] = [];
  #rule: Attributes | null = null;
  /** Rules of the areas that are read: newer files name the areas last. */
  #pending: Omit<PaintRule, 'areas'>[] = [];
  /** The layer a rule has of its own, as newer files write it. */
  #own: LayerReader | null = null;
  #reference: string | null = null;
  #hides = false;
  #formulas: string[] = [];
  #formula: string | null = null;

  constructor(layers: readonly Layer[], theme: readonly (Colour | null)[]) {
    this.#layers = layers;
    this.#theme = theme;
  }

  get all(): readonly PaintRule[] {
    return this.#found;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'conditionalFormatting') this.#areas = areasIn(attributes.get('sqref') ?? '');
    else if (name === 'sqref') this.#reference = '';
    else if (name === 'cfRule') {
      this.#rule = attributes;
      this.#formulas = [];
      this.#hides = false;
      this.#own = null;
    } else if (this.#rule && name === 'dxf') this.#own = new LayerReader(this.#theme);
    else if (this.#rule && (name === 'formula' || name === 'f')) this.#formula = '';
    else if (this.#rule && (name === 'dataBar' || name === 'iconSet'))
      this.#hides = /^(?:0|false)$/.test(attributes.get('showValue') ?? '1');
    else if (this.#rule) this.#own?.open(name, attributes);
  }

  text(text: string): void {
    if (this.#formula !== null) this.#formula += text;
    else if (this.#reference !== null) this.#reference += text;
  }

  close(name: string): void {
    if ((name === 'formula' || name === 'f') && this.#formula !== null) {
      this.#formulas.push(this.#formula);
      this.#formula = null;
    } else if (name === 'cfRule' && this.#rule) {
      this.#add(this.#rule);
      this.#rule = null;
    } else if (name === 'sqref') {
      this.#areas = areasIn(this.#reference ?? '');
      this.#reference = null;
    } else if (name === 'conditionalFormatting') {
      this.#found.push(...this.#pending.map((rule) => ({ ...rule, areas: this.#areas })));
      [this.#areas, this.#pending] = [[], []];
    }
  }

  #add(rule: Attributes): void {
    const type = rule.get('type') ?? '';
    const layer: Layer = this.#hides
      ? { hides: true }
      : type === 'colorScale'
        ? { ground: null }
        : (this.#own?.layer ?? this.#layers[Number(rule.get('dxfId') ?? Number.NaN)] ?? {});
    this.#pending.push({
      priority: Number(rule.get('priority') ?? 0),
      type,
      operator: rule.get('operator') ?? '',
      text: rule.get('text') ?? '',
      formulas: this.#formulas,
      layer,
    });
  }
}
