import { untold } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import type { CaseMemory, RequestId } from '#modules/requests'
import { leading } from '../acts/leading.ts'
import { sealClaim } from '../cells.ts'
import type { RemedyId } from '../ids.ts'
import type { Reading, RemedyTables, Writing } from '../schema/index.ts'

const nobody = { claimant: '', others: '', contact: '', claims: '' }

const forgetEvents = async (tx: Writing, remedy: RemedyId): Promise<number> => {
  const rows = await tx
    .selectFrom('remedy_event')
    .select(['seq', 'data', 'sealed'])
    .where('remedy', '=', remedy)
    .execute()
  for (const { seq, data } of rows)
    await tx
      .updateTable('remedy_event')
      .set({ data: JSON.stringify(untold(JSON.parse(data), leading)), sealed: null })
      .where('remedy', '=', remedy)
      .where('seq', '=', seq)
      .execute()
  return rows.filter(({ sealed }) => sealed !== null).length
}

const forgetFiles = async (tx: Writing, remedy: RemedyId): Promise<readonly string[]> => {
  const rows = await tx.deleteFrom('remedy_file').where('remedy', '=', remedy).returning('file').execute()
  return [...new Set(rows.map(({ file }) => file))]
}

const remediesOf = async (tx: Writing, request: RequestId): Promise<readonly RemedyId[]> => {
  const rows = await tx
    .selectFrom('remedy_request')
    .select('remedy')
    .where('request', '=', request)
    .orderBy('remedy')
    .execute()
  return rows.map(({ remedy }) => remedy)
}

const forgetRemedy = async (tx: Writing, remedy: RemedyId, sealer: Sealer) => {
  await tx
    .updateTable('remedy')
    .set({ claimant: sealClaim(sealer, remedy, nobody) })
    .where('id', '=', remedy)
    .execute()
  return { texts: (await forgetEvents(tx, remedy)) + 1, files: await forgetFiles(tx, remedy) }
}

/**
 * The register's line of remedies: who sought them, what they claimed, every sealed text, the words of the evidence list,
 * papers and packs. Number, organ, days, results stay: table 4 is counted from them.
 */
export const remedyMemory: CaseMemory<RemedyTables, Reading> = {
  title: '复议、诉讼',
  tables: {
    remedy: 'emptied',
    remedy_event: 'emptied',
    remedy_file: 'emptied',
    remedy_case: { kept: '只有编号、机关、日期、结果，表四由它得出' },
    remedy_request: { kept: '只有哪一件复议、诉讼涉及哪一件申请' },
    remedy_flag: { kept: '只有哪两件相近、多少' },
    remedy_reminder: { kept: '只有期限的日期' },
    remedy_serial: { kept: '只有最后的编号' },
  },
  forget: async (tx, request, { sealer }) => {
    const remedies = await remediesOf(tx, request)
    const taken = []
    for (const remedy of remedies) taken.push(await forgetRemedy(tx, remedy, sealer))
    return {
      counts: { remedies: remedies.length, texts: taken.reduce((sum, { texts }) => sum + texts, 0) },
      files: taken.flatMap(({ files }) => files),
    }
  },
  holds: async (query, files) => {
    const rows = await query.selectFrom('remedy_file').select('file').where('file', 'in', files).execute()
    return rows.map(({ file }) => file)
  },
}
