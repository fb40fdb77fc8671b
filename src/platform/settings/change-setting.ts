import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import { canonicalJson } from '#platform/crypto'
import type { Tx } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { SettingName } from './registry.ts'
import { isSettingName, registry } from './registry.ts'
import { storedValue } from './stored.ts'
import type { SettingTables } from './tables.ts'

/** A setting's new value, as it came in. */
export interface SettingChange {
  readonly name: string
  readonly value: unknown
}

const named = (name: string): SettingName => {
  if (isSettingName(name)) return name
  throw new Refusal('missing', 'setting-unknown', '没有这个设置', '请从设置列表里选择要修改的设置。')
}

const valueFor = (name: SettingName, value: unknown): unknown => {
  const read = registry[name].schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const sentence = `“${registry[name].title}”${issue?.message ?? '的值不对'}。`
  throw new Refusal('invalid', 'setting-invalid', '设置没有保存', sentence, { value: sentence })
}

/** Changes one setting, with its audit row. Refuses `setting-unknown` and `setting-invalid`. Gives the value kept. */
export const changeSetting = async (
  tx: Tx<SettingTables & AuditTables>,
  act: Act,
  { name, value }: SettingChange,
): Promise<unknown> => {
  const known = named(name)
  const after = valueFor(known, value)
  const row = await tx.selectFrom('setting').select('value').where('name', '=', known).executeTakeFirst()
  const changed = { value: canonicalJson(after), changed_at: act.at, changed_by: act.who }
  await tx
    .insertInto('setting')
    .values({ name: known, ...changed })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(changed))
    .execute()
  const subject = `setting:${known}`
  await record(tx, act, {
    what: 'setting.change',
    subject,
    organisation: null,
    before: storedValue(known, row?.value),
    after,
  })
  return after
}
