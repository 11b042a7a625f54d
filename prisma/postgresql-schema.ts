const HEAD = `generator client {
  provider     = "prisma-client"
  output       = "./client"
  runtime      = "nodejs"
  moduleFormat = "esm"
}

datasource db {
  provider = "postgresql"
}
`;

/** The models of a schema of SQLite for PostgreSQL: the same, under another head. */
export function postgresqlSchema(schema: string): string {
  return HEAD + schema.slice(schema.indexOf('\n/// '));
}
