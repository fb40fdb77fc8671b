import type { LocalDate } from '#statute/calendar'
import type { AuditTables } from '#platform/audit'
import type { Tx } from '#platform/db'
import type { OpenRemedy, Reading, RecordedFact, RemedyId } from '#modules/remedies'
import { loadRemedy, openRemedy, recordRemedyFact } from '#modules/remedies'
import type { RequestCells, RequestId } from '#modules/requests'
import type { AtWork } from '../at-work.ts'
import { moment } from '../walk-through.ts'

export type RemedyTx = Tx<Reading & AuditTables>

/** What the commands of an example stand on. */
export interface RemedyBench {
  readonly tx: RemedyTx
  readonly office: AtWork
  readonly cells: RequestCells
}

/** One remedy of an example, and what the office writes into its file on a day. */
export interface RemedyDesk {
  readonly id: RemedyId
  readonly fact: (fact: RecordedFact, secret?: Readonly<Record<string, string>>) => Promise<void>
}

const organs = { reconsideration: '示例县人民政府', litigation: '示例县人民法院' } as const

/** Opens a remedy of an example, whose copy comes on the same day, and gives what may be written into it. */
export const openRemedyDesk = async (
  { tx, office, cells }: RemedyBench,
  on: LocalDate,
  request: RequestId,
  change: Partial<Omit<OpenRemedy, 'organisation' | 'by'>> = {},
): Promise<RemedyDesk> => {
  const { organisation, sealer } = office
  const by = office.caller('jingban').person
  const form = change.form ?? 'reconsideration'
  const input: OpenRemedy = {
    organisation,
    by,
    form,
    cameOn: on,
    organ: organs[form],
    against: 'decision',
    requests: [request],
    afterReview: false,
    review: null,
    claim: {
      claimant: '林某某（示例）',
      others: '',
      contact: '示例县示例路 6 号',
      claims: '撤销被申请人作出的答复，责令其公开所申请的信息。',
    },
    notice: { on, procedure: 'ordinary', reference: '', until: null },
    ...change,
  }
  const { id } = await openRemedy(tx, office.act('jingban', moment(on, 10)), input, sealer)
  let minute = 0
  const fact: RemedyDesk['fact'] = async (written, secret) => {
    minute += 1
    // A result is written down when it is served.
    const day = written.kind === 'ruled' && written.servedOn !== null ? written.servedOn : written.on
    const act = office.act('jingban', moment(day, 11, minute))
    const { found } = await loadRemedy(tx, id, day)
    await recordRemedyFact(
      tx,
      act,
      { remedy: id, by, seen: found.seq, fact: written, secret },
      { sealer, cells },
    )
  }
  await fact({ kind: 'assigned', on, person: by })
  return { id, fact }
}
