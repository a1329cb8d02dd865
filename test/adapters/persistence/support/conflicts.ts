/** Runs one statement over a connection of its own. */
export type Run = (sql: string) => Promise<unknown>;

/** Two connections that each lock a row and then want the other's; one of them is chosen to fail. */
export async function deadlock(one: Run, other: Run): Promise<void> {
  await one('begin');
  await other('begin');
  try {
    await one('update account set n = n + 1 where id = 1');
    await other('update account set n = n + 1 where id = 2');
    const first = one('update account set n = n + 1 where id = 2');
    const second = other('update account set n = n + 1 where id = 1');
    const [a, b] = await Promise.allSettled([first, second]);
    for (const outcome of [a, b]) if (outcome.status === 'rejected') throw outcome.reason;
  } finally {
    await one('rollback');
    await other('rollback');
  }
}

/** A transaction that read a row which somebody else then changed, and changes it too. */
export async function serialisationFailure(one: Run, other: Run): Promise<void> {
  await one('begin isolation level repeatable read');
  try {
    await one('select * from account');
    await other('update account set n = n + 1 where id = 1');
    await one('update account set n = n + 1 where id = 1');
  } finally {
    await one('rollback');
  }
}

/** A row that one connection has locked and another wants at once. */
export async function lockedRow(one: Run, other: Run, want: string): Promise<void> {
  await one('begin');
  try {
    await one('update account set n = n + 1 where id = 1');
    await other(want);
  } finally {
    await one('rollback');
  }
}
