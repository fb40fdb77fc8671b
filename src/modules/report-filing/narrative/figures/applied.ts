import type { ReportForm } from '#statute/report-form'
import { cellsOf, proactiveCell } from '#statute/report-form'
import { settingsOf } from '#platform/settings'
import { intakeChannels, requestFees } from '#modules/requests'
import type { Query } from '../../schema/index.ts'
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

/** 国办函〔2020〕109号: notices sent in the year with what they ask for; what was paid in it. In fen. */
const feesIn = async (query: Query, { organisation, from, until }: YearOf) => {
  const within = (on: string | null) => on !== null && from <= on && on <= until
  const all = await requestFees(query, organisation)
  const noticed = all.filter(({ noticedOn }) => within(noticedOn))
  const paid = all.filter(({ paidOn }) => within(paidOn))
  const sum = (fees: typeof all) => fees.reduce((total, { fen }) => total + fen, 0)
  return { notices: noticed.length, due: sum(noticed), paid: sum(paid) }
}

/** 元 of fen, at most two decimals. */
const yuan = (fen: number): number => Math.round(fen) / 100

/** Of the requests of a year, what table 3 does not say: by which way they came, how many were late, what was charged. */
export const appliedFigures = async (
  query: Query,
  year: YearOf,
  form: ReportForm,
): Promise<readonly Figure[]> => {
  const fees = await feesIn(query, year)
  const { 'report.processingFeeInTable': wanted } = await settingsOf(query)
  const inTable = wanted && cellsOf(form).has(proactiveCell('fee', 'amount'))
  const fee = (id: string, title: string, value: number, unit: string): Figure =>
    figure({ id, title, value, unit, source })
  return [
    ...(await byChannel(query, year)),
    fee('handled.late', '超过法定期限答复的申请', await lateIn(query, year), '件'),
    fee('fee.notices', '信息处理费收费通知', fees.notices, '件'),
    fee('fee.due', '信息处理费应收', yuan(fees.due), '元'),
    fee('fee.paid', '信息处理费实收', yuan(fees.paid), '元'),
    fee('fee.in-table', '计入表二（八）的信息处理费', inTable ? yuan(fees.paid) : 0, '元'),
  ]
}
