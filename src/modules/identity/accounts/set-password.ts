import type { Instant } from '#platform/clock'
import { passwordProblems } from '#platform/crypto'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { AccountId } from '../ids.ts'
import type { OwnTables } from '../tables.ts'

/** Throws Refusal `password-weak` with every problem of a new password. `path` is its field. */
export const assertGoodPassword = (
  password: string,
  account: string,
  shortest: number,
  path = 'password',
): void => {
  const problems = passwordProblems(password, { account, shortest })
  if (problems.length > 0)
    throw new Refusal('invalid', 'password-weak', '这个口令不能用', problems.join(''), {
      [path]: problems.join(''),
    })
}

/** Stores a hashed password of an account, the first or the next one. */
export const setPassword = async (
  tx: Tx<OwnTables>,
  account: AccountId,
  record: string,
  at: Instant,
): Promise<void> => {
  await tx
    .insertInto('credential')
    .values({
      id: newId(),
      account,
      provider: 'credential',
      subject: account,
      password: record,
      created_at: at,
      changed_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['account', 'provider']).doUpdateSet({ password: record, changed_at: at }),
    )
    .execute()
  await tx
    .updateTable('account')
    .set({ password_set_at: at, changed_at: at })
    .where('id', '=', account)
    .execute()
}
