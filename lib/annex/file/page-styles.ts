// What a page's own style sheet says of its elements: programs of tables write most of their looks there.

const COMMENT = /\/\*[\s\S]*?\*\/|<!--|-->/g;
const RULE = /([^{}]+)\{([^{}]*)\}/g;
/** "td", ".xl66", "td.xl66", "#an", and these under plain tags: "table td.xl66". */
const SIMPLE = /^(?:[a-z][a-z\d]*\s+)*(?:([a-z][a-z\d]*)?([.#])([\w-]+)|([a-z][a-z\d]*))$/i;
const GROUND = /(?:^|;)\s*background/i;
/** Colours of tags in general are given with grounds that other rules give: of these nothing is told. */
const COLOUR = /(?:^|;)\s*color\s*:[^;]*/gi;

/** The declarations of a page's style sheets, by what they are of. */
export class PageStyles {
  readonly #of = new Map<string, string>();
  /** Some rule that cannot be followed paints behind words: white letters may stand on it. */
  #paints = false;

  /** Reads the text of one `style` element. */
  add(css: string): void {
    for (const [, selectors = '', declarations = ''] of css.replaceAll(COMMENT, ' ').matchAll(RULE)) {
      for (const selector of selectors.split(',')) this.#addRule(selector.trim(), declarations.trim());
    }
  }

  #addRule(selector: string, declarations: string): void {
    const [, tag = '', sign = '', name = '', plain = ''] = SIMPLE.exec(selector) ?? [];
    if (name === '' && plain === '') {
      this.#paints ||= GROUND.test(declarations);
      return;
    }
    const key = plain === '' ? `${tag.toLowerCase()}${sign}${name}` : plain.toLowerCase();
    const said = plain === '' ? declarations : declarations.replaceAll(COLOUR, '');
    this.#of.set(key, `${said};${this.#of.get(key) ?? ''}`);
  }

  /** What is said of an element besides its own style, the weightiest first. */
  of(tag: string, classes: string | null, id: string | null): string {
    if (this.#of.size === 0) return '';
    const names = classes?.split(/\s+/).filter(Boolean) ?? [];
    const keys = [
      ...(id === null ? [] : [`${tag}#${id}`, `#${id}`]),
      ...names.flatMap((name) => [`${tag}.${name}`, `.${name}`]),
      tag,
    ];
    const said = keys.flatMap((key) => this.#of.get(key) ?? []).join(';');
    return this.#paints ? said.replaceAll(COLOUR, '') : said;
  }
}
