/** CSV as RFC 4180 has it, with line feeds: cells are quoted where they must be. */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    const text = String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

const LINE = 120;

/** JSON in which what fits on a line stands on a line. Ends with a line feed. */
export function toJson(value: unknown): string {
  return `${format(value, '')}\n`;
}

function format(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => ['', item] as const)
    : Object.entries(value).map(([key, item]) => [`${JSON.stringify(key)}: `, item] as const);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const flat = entries.every(([, item]) => typeof item !== 'object' || item === null);
  const line = `${open} ${entries.map(([key, item]) => key + JSON.stringify(item)).join(', ')} ${close}`;
  if (flat && inner.length + line.length <= LINE) return line;
  const lines = entries.map(([key, item]) => `${inner}${key}${format(item, inner)}`);
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
