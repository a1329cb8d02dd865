/** What a statement gave: its rows, and how many rows it read or changed. */
export interface QueryResult<Row> {
  readonly rows: readonly Row[];
  readonly rowCount: number;
}

/** All that the repositories know of the database. Parameters are written `$1`, `$2`, … */
export abstract class Database {
  abstract query<Row = Record<string, unknown>>(
    sql: string,
    params?: readonly unknown[],
  ): Promise<QueryResult<Row>>;

  /** Statements of `work` run in one transaction; what it throws rolls it back. */
  abstract transaction<Result>(work: () => Promise<Result>): Promise<Result>;

  /** Whether the running code is inside `transaction`. */
  abstract get inTransaction(): boolean;

  /** Several statements without parameters, as they stand in a schema. */
  abstract execute(sql: string): Promise<void>;
  abstract close(): Promise<void>;
}
