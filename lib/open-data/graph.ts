/** RDF built once and written in two syntaxes, so that the Turtle and the JSON-LD cannot say different things. */
export type GraphValue =
  | { readonly id: string }
  | { readonly text: string; readonly lang?: string; readonly type?: string }
  | { readonly node: GraphNode };

export interface GraphNode {
  /** Absent for a blank node. */
  readonly id?: string;
  /** Compact names such as "dcat:Dataset". */
  readonly types: readonly string[];
  readonly properties: readonly (readonly [predicate: string, value: GraphValue])[];
}

export interface Graph {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly nodes: readonly GraphNode[];
}

export const iri = (id: string): GraphValue => ({ id });
export const plain = (text: string): GraphValue => ({ text });
export const tagged = (text: string, lang: string): GraphValue => ({ text, lang });
export const typed = (text: string, type: string): GraphValue => ({ text, type });
export const blank = (types: readonly string[], properties: GraphNode['properties']): GraphValue => ({
  node: { types, properties },
});

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const quoted = (text: string) => `"${text.replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`;
/** Signs that may not stand in an address between angle brackets are percent-encoded. */
const address = (id: string) => `<${id.replace(/[\s<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`;

function turtleValue(value: GraphValue, indent: string): string {
  if ('id' in value) return address(value.id);
  if ('node' in value) return `[\n${turtleBody(value.node, `${indent}  `)}\n${indent}]`;
  if (value.lang) return `${quoted(value.text)}@${value.lang}`;
  return value.type ? `${quoted(value.text)}^^${value.type}` : quoted(value.text);
}

function turtleBody(node: GraphNode, indent: string): string {
  return [
    ...(node.types.length > 0 ? [`${indent}a ${node.types.join(', ')}`] : []),
    ...node.properties.map(([predicate, value]) => `${indent}${predicate} ${turtleValue(value, indent)}`),
  ].join(' ;\n');
}

export function toTurtle({ prefixes, nodes }: Graph): string {
  const head = Object.entries(prefixes).map(([name, namespace]) => `@prefix ${name}: <${namespace}> .`);
  const blocks = nodes.map((node) => `${node.id ? address(node.id) : '[]'}\n${turtleBody(node, '  ')} .`);
  return `${head.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

function jsonValue(value: GraphValue): object | string {
  if ('id' in value) return { '@id': value.id };
  if ('node' in value) return jsonNode(value.node);
  if (value.lang) return { '@value': value.text, '@language': value.lang };
  return value.type ? { '@value': value.text, '@type': value.type } : value.text;
}

function jsonNode(node: GraphNode): object {
  const properties = new Map<string, (object | string)[]>();
  for (const [predicate, value] of node.properties) {
    properties.set(predicate, [...(properties.get(predicate) ?? []), jsonValue(value)]);
  }
  return {
    ...(node.id ? { '@id': node.id } : {}),
    ...(node.types.length > 0 ? { '@type': node.types } : {}),
    ...Object.fromEntries(properties),
  };
}

/** The context stands inside the document: no reader has to fetch one. */
export function toJsonLd({ prefixes, nodes }: Graph): object {
  return { '@context': prefixes, '@graph': nodes.map(jsonNode) };
}
