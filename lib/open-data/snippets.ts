/** Programs a table is opened with; each has lines to copy. */
export const SNIPPET_TOOLS = ['excel', 'sheets', 'pandas', 'r', 'duckdb', 'javascript', 'curl'] as const;
type SnippetTool = (typeof SNIPPET_TOOLS)[number];

export interface Snippet {
  readonly tool: SnippetTool;
  /** The program as it calls itself. */
  readonly name: string;
  readonly code: string;
}

/** Absolute addresses of one table. */
interface SnippetFiles {
  readonly csv: string;
  readonly json: string;
}

const NAMES: Readonly<Record<SnippetTool, string>> = {
  excel: 'Excel (Power Query)',
  sheets: 'Google Sheets',
  pandas: 'Python (pandas)',
  r: 'R',
  duckdb: 'DuckDB',
  javascript: 'JavaScript',
  curl: 'curl',
};

/**
 * Lines that open a table as it is meant: numbers by their decimal point whatever the computer's own language, the edition
 * and the codes as text. They are run by tests and by `npm run zoo`.
 */
export function snippetsOf({ csv, json }: SnippetFiles): Snippet[] {
  const code: Readonly<Record<SnippetTool, string>> = {
    excel: `let
  file = Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  rows = Table.PromoteHeaders(file),
  typed = Table.TransformColumnTypes(rows, {{"score", type number}, {"rank", Int64.Type}}, "en-US")
in
  typed`,
    sheets: `=IMPORTDATA("${csv}"; ","; "en_US")`,
    pandas: `import pandas as pd
table = pd.read_csv("${csv}", dtype={"edition": str, "unit_code": str})`,
    r: `table <- read.csv("${csv}", encoding = "UTF-8",
  colClasses = c(edition = "character", unit_code = "character"))`,
    duckdb: `SELECT * FROM read_csv('${csv}',
  types = {'edition': 'VARCHAR', 'unit_code': 'VARCHAR'});`,
    javascript: `const answer = await fetch("${json}");
const { rows } = await answer.json();`,
    curl: `curl -fsSL -o bang.csv "${csv}"`,
  };
  return SNIPPET_TOOLS.map((tool) => ({ tool, name: NAMES[tool], code: code[tool] }));
}
