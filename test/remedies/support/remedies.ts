import type { LocalDate } from '#statute/calendar'
import type { Instance, RulingResult } from '#statute/remedies'
import { sealer } from '#platform/crypto'
import type { OpenRemedy, RecordedFact, RedoTerm, RemedyId, RemedyKit } from '#modules/remedies'
import { loadRemedy, openRemedy, recordRemedyFact, remedySweep } from '#modules/remedies'
import { testKeys } from '../../support/identity.ts'
import type { Office } from '../../requests/support/office.ts'

/** A result of an instance, served on the day it was given unless told otherwise. */
export const ruled = (
  instance: Instance,
  result: RulingResult,
  on: LocalDate,
  more: { readonly servedOn?: LocalDate | null; readonly redo?: RedoTerm } = {},
): RecordedFact => ({
  kind: 'ruled',
  instance,
  result,
  on,
  servedOn: more.servedOn === undefined ? on : more.servedOn,
  redo: more.redo ?? null,
})

/** What people of an office do to remedies, each by a command in a transaction of its own. */
export const remediesAt = (office: Office) => {
  const kit: RemedyKit = { sealer: sealer(testKeys), cells: office.cells }
  const by = office.person('clerk')
  const seen = async (remedy: RemedyId) =>
    (await office.ask((query) => loadRemedy(query, remedy, office.today()))).found.seq
  return {
    kit,
    seen,
    /** Opens a reconsideration by 王小明 whose copy came today, unless told otherwise. */
    open: (change: Partial<Omit<OpenRemedy, 'organisation' | 'by'>> = {}) => {
      const on = office.today()
      const input: OpenRemedy = {
        ...{ organisation: office.organisation, by, form: 'reconsideration', cameOn: on },
        ...{ organ: '示例县人民政府', against: 'decision', requests: [], afterReview: false, review: null },
        claim: { claimant: '王小明', others: '', contact: '13800138000', claims: '撤销答复，责令公开。' },
        notice: { on, procedure: 'ordinary', reference: '示政复〔2026〕8号', until: null },
        ...change,
      }
      return office.run((tx) => openRemedy(tx, office.act(), input, kit.sealer))
    },
    fact: async (remedy: RemedyId, fact: RecordedFact, secret?: Readonly<Record<string, string>>) => {
      const input = { remedy, by, seen: await seen(remedy), fact, secret }
      return office.run((tx) => recordRemedyFact(tx, office.act(), input, kit))
    },
    sweep: async () => {
      const { run } = remedySweep({ ...kit, site: 'https://gongkai.example.gov.cn' })
      const { signal } = new AbortController()
      return run({ database: office.database, now: office.act().at, signal })
    },
  }
}
