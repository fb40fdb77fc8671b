import type { CaseEvent } from '#modules/requests'
import { effective, intakeChannels } from '#modules/requests'
import type { Query, Reading } from '../../schema/index.ts'
import type { Figure } from '../text/figure.ts'
import type { YearOf } from './year.ts'
import { figure } from './year.ts'

const source = '依申请公开台账'

/** How the requests of the year were handed in. */
const byChannel = async (query: Query, { organisation, from, until }: YearOf): Promise<readonly Figure[]> => {
  const rows = await query
    .selectFrom('request_case')
    .where('organisation', '=', organisation)
    .where('counted', '=', 1)
    .where('received_on', '>=', from)
    .where('received_on', '<=', until)
    .groupBy('channel')
    .select(({ fn }) => ['channel', fn.countAll<number>().as('count')])
    .execute()
  return rows.map(({ channel, count }) =>
    figure({
      id: `applied.channel.${channel}`,
      title: `${intakeChannels[channel]}的新收申请`,
      label: intakeChannels[channel],
      value: count,
      unit: '件',
      source,
    }),
  )
}

const lateIn = async (query: Query, { organisation, from, until }: YearOf): Promise<number> => {
  const { count } = await query
    .selectFrom('request_case')
    .where('organisation', '=', organisation)
    .where('counted', '=', 1)
    .where('late', '=', 1)
    .where('concluded_on', '>=', from)
    .where('concluded_on', '<=', until)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

interface Fees {
  readonly notices: number
  /** In fen. */
  readonly due: number
  readonly paid: number
}

type Row = Pick<Reading['request_event'], 'seq' | 'kind' | 'on_date' | 'recorded_at' | 'by' | 'data'>

/** An event without what is sealed: the fee stands in the open. Written by the requests' own vocabulary. */
const eventIn = ({ data, kind, seq, on_date, recorded_at, by }: Row): CaseEvent =>
  ({
    ...(JSON.parse(data) as object),
    kind,
    on: on_date,
    seq,
    recordedAt: recorded_at,
    by,
    hasSecret: false,
  }) as CaseEvent

/** 国办函〔2020〕109号: notices sent in the year with what they ask for; what was paid in it. Corrections taken in. */
const feesIn = async (query: Query, { organisation, from, until }: YearOf): Promise<Fees> => {
  const charged = query
    .selectFrom('request_event')
    .innerJoin('request_case', 'request_case.request', 'request_event.request')
    .where('request_case.organisation', '=', organisation)
    .where('request_case.counted', '=', 1)
    .where('request_event.kind', '=', 'fee-noticed')
    .select('request_event.request')
  const rows = await query
    .selectFrom('request_event')
    .selectAll()
    .where('request', 'in', charged)
    .where('kind', 'in', ['fee-noticed', 'fee-paid', 'corrected'])
    .orderBy('request')
    .orderBy('seq')
    .execute()
  const within = (on: string) => from <= on && on <= until
  const fees = { notices: 0, due: 0, paid: 0 }
  for (const file of Map.groupBy(rows, ({ request }) => request).values()) {
    let asked = 0
    for (const event of effective(file.map(eventIn))) {
      if (event.kind === 'fee-noticed') {
        asked = event.fen
        if (within(event.on)) {
          fees.notices += 1
          fees.due += event.fen
        }
      }
      if (event.kind === 'fee-paid' && within(event.on)) fees.paid += asked
    }
  }
  return fees
}

/** 元 of fen, at most two decimals. */
const yuan = (fen: number): number => Math.round(fen) / 100

/** Of the requests of a year, what table 3 does not say: by which way they came, how many were late, what was charged. */
export const appliedFigures = async (query: Query, year: YearOf): Promise<readonly Figure[]> => {
  const fees = await feesIn(query, year)
  const fee = (id: string, title: string, value: number, unit: string): Figure =>
    figure({ id, title, value, unit, source })
  return [
    ...(await byChannel(query, year)),
    fee('handled.late', '超过法定期限答复的申请', await lateIn(query, year), '件'),
    fee('fee.notices', '信息处理费收费通知', fees.notices, '件'),
    fee('fee.due', '信息处理费应收', yuan(fees.due), '元'),
    fee('fee.paid', '信息处理费实收', yuan(fees.paid), '元'),
  ]
}
